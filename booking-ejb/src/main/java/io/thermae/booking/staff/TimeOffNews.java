package io.thermae.booking.staff;

import io.thermae.booking.api.MasterView;
import io.thermae.booking.api.TimeOffAsked;
import io.thermae.booking.api.TimeOffDecided;
import io.thermae.booking.api.TimeOffStatus;
import io.thermae.booking.api.TimeOffView;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Outbox;
import io.thermae.tenancy.api.Addressee;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.Deciders;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.People;
import io.thermae.tenancy.api.UserView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Tells the parties of wishes for time off. */
@ApplicationScoped
public class TimeOffNews {

    @Inject
    Deciders deciders;

    @Inject
    People people;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    Outbox outbox;

    void asked(TimeOffView asked, MasterView master, UUID person) {
        BusinessView business = business();
        for (Addressee decider : deciders.of(person)) {
            outbox.publish(new TimeOffAsked(
                    asked.id(),
                    business.name(),
                    master.firstName() + " " + master.lastName(),
                    asked.type().name(),
                    asked.start(),
                    asked.end(),
                    business.timeZone(),
                    asked.reason(),
                    decider));
        }
    }

    void decided(TimeOffView decided, UUID person, UUID by) {
        BusinessView business = business();
        UserView reader = people.get(person);
        outbox.publish(new TimeOffDecided(
                decided.id(),
                business.name(),
                name(people.get(by)),
                decided.status() == TimeOffStatus.APPROVED,
                decided.start(),
                decided.end(),
                business.timeZone(),
                decided.answer(),
                new Addressee(name(reader), reader.email(), reader.language(), reader.timeZone())));
    }

    private BusinessView business() {
        return ownBusiness.find().orElseThrow(() -> new NotFound("tenant"));
    }

    private static String name(UserView user) {
        return user.firstName() + " " + user.lastName();
    }
}
