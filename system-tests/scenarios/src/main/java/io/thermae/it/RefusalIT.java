package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Body.with;

import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What stands against a request is told in the caller's language, each by its own code. */
@ArquillianTest
@RunAsClient
public class RefusalIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("refusal").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Service sauna = spa.service("Sauna").lasting(60).costing("9000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);

    @Test
    void aMasterWhoIsAwayTakesNobody() {
        spa.owner()
                .post("/masters/" + aigerim.id() + "/time-off", body("start", hour(11), "end", hour(14)))
                .expect(201);

        refused(422, "master_on_time_off", visit(massage, 12));
    }

    @Test
    void aMasterDoesWhatHeCan() {
        JsonObject visit =
                with(visit(sauna, 12), "items", list(body("serviceId", sauna.id(), "masterId", aigerim.id())));

        refused(422, "master_not_suitable", visit);
    }

    @Test
    void whatNobodyPerformsCannotBeBooked() {
        refused(422, "no_master", visit(sauna, 12));
    }

    @Test
    void whatIsOfferedNoMoreCannotBeBooked() {
        spa.owner().delete("/services/" + massage.id()).expect(204);

        refused(422, "service_not_available", visit(massage, 12));
    }

    @Test
    void aBusinessWithoutABranchTakesNobody() {
        spa.owner().delete("/branches/" + spa.branchId()).expect(204);

        refused(422, "no_branch", visit(massage, 12));
    }

    @Test
    void aPromoCodeThatIsNoneIsNotPassedOver() {
        refused(422, "promo_code_invalid", with(visit(massage, 12), "promoCode", "FREE"));
    }

    @Test
    void timeOffDoesNotPushVisitsAside() {
        spa.visitor("Dana").books(massage).with(aigerim).at(hour(12));

        spa.owner()
                .post("/masters/" + aigerim.id() + "/time-off", body("start", hour(11), "end", hour(14)))
                .refusedInEachLanguage(409, "time_off_conflict");
    }

    @Test
    void aDateIsSpecialOnce() {
        String path = "/branches/" + spa.branchId() + "/special-dates";
        spa.owner().post(path, body("date", TUESDAY, "closed", true)).expect(201);

        spa.owner().post(path, body("date", TUESDAY, "closed", true)).refusedInEachLanguage(409, "special_date_taken");
    }

    @Test
    void anInvitationThatIsNoneIsNotAccepted() {
        platform.anybody()
                .post(
                        "/auth/invitations/" + UUID.randomUUID() + "/accept",
                        body("token", "none", "password", "Balneum-Venus-et-Vinum-1"))
                .refusedInEachLanguage(410, "invitation_invalid");
    }

    private void refused(int status, String error, JsonObject visit) {
        spa.owner().post("/public/booking", visit).refusedInEachLanguage(status, error);
    }

    private JsonObject visit(Service service, int hour) {
        return spa.visitor("Dana").books(service).request(hour(hour));
    }

    private OffsetDateTime hour(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
