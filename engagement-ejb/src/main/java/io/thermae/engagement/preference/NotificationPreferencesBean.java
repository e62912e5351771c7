package io.thermae.engagement.preference;

import io.thermae.booking.api.ConsentPurpose;
import io.thermae.booking.api.ConsentView;
import io.thermae.booking.api.Consents;
import io.thermae.engagement.api.NotificationPreferences;
import io.thermae.engagement.preference.ChoicePolicy.Row;
import io.thermae.engagement.preference.ChoicePolicy.Way;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps what people want. Who may know it of which customer is as with consents. */
@Stateless
@PermitAll
@TenantTransaction
public class NotificationPreferencesBean implements NotificationPreferences {

    @Inject
    StoredPreferences stored;

    @Inject
    Consents consents;

    @Inject
    PlannedVisits planned;

    @Inject
    WaitingPushes waiting;

    @Inject
    CurrentCaller caller;

    @Override
    public View ofCustomer(UUID customerId) {
        Set<ConsentPurpose> given = consents.current(customerId).stream()
                .filter(ConsentView::given)
                .map(ConsentView::purpose)
                .collect(Collectors.toSet());
        Set<Way> unwanted = stored.unwanted(customerId);
        return new View(choices(ChoicePolicy.ofCustomers(), unwanted, given), quiet(customerId));
    }

    private static List<Choice> choices(List<Row> rows, Set<Way> unwanted, Set<ConsentPurpose> given) {
        return rows.stream()
                .map(row -> new Choice(
                        row.way().topic(),
                        row.way().channel(),
                        row.way().kind(),
                        !unwanted.contains(row.way()),
                        row.changeable(),
                        consented(row.consent(), given)))
                .toList();
    }

    @Override
    public View chooseForCustomer(UUID customerId, Wishes wishes) {
        // who may not know of the customer is told so first
        ofCustomer(customerId);
        choose(customerId, ChoicePolicy.ofCustomers(), wishes.choices());
        if (!Objects.equals(quiet(customerId), wishes.quiet())) {
            stored.quiet(customerId, wishes.quiet());
            planned.lookAtThoseOf(customerId);
        }
        return ofCustomer(customerId);
    }

    @Override
    public View own() {
        return ofCustomer(consents.own());
    }

    @Override
    public View chooseOwn(Wishes wishes) {
        return chooseForCustomer(consents.own(), wishes);
    }

    @Override
    public View ofUser() {
        UUID user = caller.userId();
        return new View(choices(ChoicePolicy.ofUsers(), stored.unwanted(user), Set.of()), quiet(user));
    }

    @Override
    public View chooseForUser(Wishes wishes) {
        caller.requireInPerson();
        UUID user = caller.userId();
        choose(user, ChoicePolicy.ofUsers(), wishes.choices());
        if (!Objects.equals(quiet(user), wishes.quiet())) {
            stored.quiet(user, wishes.quiet());
            waiting.lookAtThoseOf(user);
        }
        return ofUser();
    }

    private void choose(UUID personId, List<Row> rows, List<Wish> wishes) {
        ChoicePolicy.violation(rows, wishes).ifPresent(violation -> {
            throw new InvalidInput(List.of(violation));
        });
        Set<Way> unwanted = wishes.stream()
                .filter(wish -> !wish.wanted())
                .map(wish -> new Way(wish.topic(), wish.channel(), wish.kind()))
                .collect(Collectors.toSet());
        stored.choose(personId, rows.stream().map(Row::way).toList(), unwanted);
    }

    private @Nullable Quiet quiet(UUID personId) {
        return stored.quiet(List.of(personId)).get(personId);
    }

    private static @Nullable Boolean consented(@Nullable ConsentPurpose purpose, Set<ConsentPurpose> given) {
        return purpose == null ? null : given.contains(purpose);
    }
}
