package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A visit keeps the terms under which it was booked; what its client owes by them can be waived, with a reason. */
@ArquillianTest
@RunAsClient
public class TermsIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("terms").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
    private final OffsetDateTime noon = TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();

    @Test
    void anEditOfThePolicyChangesNoOldBooking() {
        Booking free = books("Dana", 0);
        policy(720, 50, 100);
        Booking dear = books("Bolat", 1);
        assertThat(free.lookedUp().text("/terms/freeUntil"))
                .isEqualTo(free.placed().text("/start"));
        assertThat(dear.lookedUp().text("/terms/lateFeePercent")).isEqualTo("50");
        policy(0, 0, 0);

        assertThat(free.cancelledBecause("Ill").expect(200).has("/fee")).isFalse();
        Answer owing = dear.cancelledBecause("Ill").expect(200);

        assertThat(owing.text("/fee/kind")).isEqualTo("LATE_CANCELLATION");
        assertThat(owing.text("/fee/amount/amount")).isEqualTo("7500.00");
        assertThat(owing.text("/fee/waived")).isEqualTo("false");
    }

    @Test
    void whoWouldOweAFeeCannotMoveTheVisitAwayFromIt() {
        policy(720, 50, 0);
        Booking booking = books("Dana", 0);

        booking.movedTo(noon.plusDays(30)).refused(422, "cancellation_too_late");

        assertThat(booking.lookedUp().text("/start")).isEqualTo(booking.placed().text("/start"));
        spa.owner()
                .put("/bookings/" + booking.id(), body("start", noon.plusHours(5)))
                .expect(200);
    }

    @Test
    void whatTheBusinessCancelsCostsNothingUnlessTheClientWantsIt() {
        policy(720, 50, 0);
        Booking ours = books("Dana", 0);
        Booking theirs = books("Bolat", 1);

        assertThat(cancel(ours, "reason", "The master is ill").has("/fee")).isFalse();
        assertThat(cancel(theirs, "reason", "He has called", "byClient", true).text("/fee/amount/amount"))
                .isEqualTo("7500.00");
    }

    @Test
    void whoDoesNotComeOwesHisPart() {
        policy(0, 0, 30);

        Answer missed = spa.owner()
                .post("/bookings/" + books("Dana", 0).id() + "/no-show", body())
                .expect(200);

        assertThat(missed.text("/fee/kind")).isEqualTo("NO_SHOW");
        assertThat(missed.text("/fee/amount/amount")).isEqualTo("4500.00");
    }

    @Test
    void aFeeIsWaivedOnceWithAReasonThatTheAuditKeeps() {
        policy(720, 50, 0);
        Booking booking = books("Dana", 0);
        String path = "/bookings/" + booking.id() + "/waiver";
        spa.owner().post(path, body("reason", "Too early")).refusedInEachLanguage(422, "no_fee");
        booking.cancelledBecause("Ill").expect(200);
        spa.owner().post(path, body("reason", "")).refused(400, "validation_failed");

        Answer waived =
                spa.owner().post(path, body("reason", "The road was closed")).expect(200);

        assertThat(waived.text("/fee/waived")).isEqualTo("true");
        spa.owner().post(path, body("reason", "Again")).refused(422, "no_fee");
        assertThat(platform.database()
                        .count(
                                "select count(*) from platform.audit_entry where entity_id = ? and jsonb_exists(after, 'fee_waiver')",
                                booking.id()))
                .isEqualTo(1);
    }

    @Test
    void aFeeIsWaivedAsItFallsDue() {
        policy(720, 50, 30);
        Booking missed = books("Bolat", 1);

        assertThat(cancel(books("Dana", 0), "byClient", true, "waiver", "A regular")
                        .text("/fee/waived"))
                .isEqualTo("true");
        assertThat(spa.owner()
                        .post("/bookings/" + missed.id() + "/no-show", body("waiver", "Snow"))
                        .expect(200)
                        .text("/fee/waived"))
                .isEqualTo("true");
    }

    @Test
    void onlyWhoMayWaivesFees() {
        policy(720, 50, 30);
        Booking booking = books("Dana", 0);
        Member manager = spa.manager("Marcus");
        String userId = manager.api().get("/users/me").text("/id");
        spa.owner()
                .put(
                        "/users/" + userId + "/permissions",
                        body("overrides", list(body("permission", "FEES_WAIVE", "granted", false))))
                .expect(200);
        String path = "/bookings/" + booking.id();

        manager.api().delete(path, body("byClient", true, "waiver", "A friend")).refused(403, "forbidden");
        assertThat(booking.lookedUp().text("/status")).isEqualTo("CONFIRMED");
        manager.api().delete(path, body("byClient", true)).expect(200);
        manager.api().post(path + "/waiver", body("reason", "A friend")).refused(403, "forbidden");
        assertThat(booking.lookedUp().text("/fee/waived")).isEqualTo("false");
    }

    private Booking books(String name, int hours) {
        return spa.visitor(name).books(massage).with(aigerim).at(noon.plusHours(hours));
    }

    private Answer cancel(Booking booking, Object... said) {
        return spa.owner().delete("/bookings/" + booking.id(), body(said)).expect(200);
    }

    private void policy(int freeHours, int lateFeePercent, int noShowFeePercent) {
        spa.owner()
                .put(
                        "/business/settings",
                        body(
                                "freeCancellationHours",
                                freeHours,
                                "lateCancellationFeePercent",
                                lateFeePercent,
                                "noShowFeePercent",
                                noShowFeePercent))
                .expect(200);
    }
}
