package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Body.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Visitor;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Nobody's working time is changed over bookings without a word on what becomes of them. */
@ArquillianTest
@RunAsClient
public class StrandedBookingsIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("stranded").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage);
    private final Visitor dana = spa.visitor("Dana").withEmail();
    private final Booking booking = dana.books(massage).with(aigerim).at(hour(17));
    private final Booking early =
            spa.visitor("Bolat").books(massage).with(aigerim).at(hour(10));
    private final String path = "/masters/" + aigerim.id();

    @Test
    void aScheduleThatStrandsBookingsListsThem() {
        Answer refused =
                spa.owner().put(path + "/schedule", mornings()).refusedInEachLanguage(409, "bookings_stranded");

        assertThat(refused.list("/details/bookings")).hasSize(1);
        assertThat(refused.text("/details/bookings/0/id"))
                .isEqualTo(booking.id().toString());
        assertThat(refused.text("/details/bookings/0/number")).isEqualTo(booking.number());
        assertThat(refused.text("/details/bookings/0/start"))
                .isEqualTo(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(hour(17)));
        assertThat(spa.owner().get(path).expect(200).text("/schedule/0/end")).isEqualTo("19:00");
        assertThat(status(booking)).isEqualTo("CONFIRMED");
    }

    @Test
    void keptBookingsStandAndAreNotAskedOfAgain() {
        spa.owner()
                .put(path + "/schedule", with(mornings(), "strandedBookings", "KEEP"))
                .expect(200);

        assertThat(status(booking)).isEqualTo("CONFIRMED");
        spa.owner().put(path + "/schedule", mornings()).expect(200);
        assertThat(spa.availability(massage).startsOn(TUESDAY)).allMatch(start -> start.isBefore(hour(14)));
    }

    @Test
    void cancelledOnesAreCancelledAndTheirClientsAreTold() {
        String read = spa.owner().get(path).expect(200).header("ETag");

        spa.owner()
                .withHeader("If-Match", read)
                .put(
                        path + "/schedule",
                        with(
                                with(mornings(), "strandedBookings", "CANCEL"),
                                "cancelReason",
                                "Aigerim works mornings only"))
                .expect(200);

        assertThat(status(booking)).isEqualTo("CANCELLED");
        assertThat(status(early)).isEqualTo("CONFIRMED");
        platform.mailbox().of(dana.email()).waitsFor("the cancellation", mail -> mail.text()
                .contains("Aigerim works mornings only"));
        spa.owner()
                .withHeader("If-Match", read)
                .put(path + "/schedule", mornings())
                .refused(412, "stale_version");
    }

    @Test
    void aSpecialDateAndItsEndAskToo() {
        JsonObject evening = body("date", TUESDAY, "shifts", list(body("start", "16:00", "end", "20:00")));
        spa.owner().post(path + "/special-dates", evening).refused(409, "bookings_stranded");

        Answer added = spa.owner()
                .post(path + "/special-dates", with(evening, "strandedBookings", "CANCEL"))
                .expect(201);
        assertThat(status(early)).isEqualTo("CANCELLED");
        assertThat(status(booking)).isEqualTo("CONFIRMED");

        Booking late = spa.visitor("Saule").books(massage).with(aigerim).at(hour(19));
        String date = path + "/special-dates/" + added.text("/id");
        Answer refused = spa.owner().delete(date).refused(409, "bookings_stranded");
        assertThat(refused.text("/details/bookings/0/id")).isEqualTo(late.id().toString());
        spa.owner().delete(date + "?strandedBookings=MAYBE").refused(400, "validation_failed");
        spa.owner().delete(date + "?strandedBookings=KEEP").expect(204);
        assertThat(status(late)).isEqualTo("CONFIRMED");
    }

    @Test
    void whoFallsIllDuringAVisitHasTheLaterOnesCancelled() {
        spa.owner().post("/bookings/" + early.id() + "/check-in").expect(200);
        JsonObject off = body("start", hour(10), "end", hour(19), "type", "SICK");
        Answer refused = spa.owner().post(path + "/time-off", off).refused(409, "time_off_conflict");
        assertThat(refused.list("/details/stranded")).singleElement().satisfies(each -> assertThat(each.getString("id"))
                .isEqualTo(booking.id().toString()));

        spa.owner()
                .post(path + "/time-off", with(off, "strandedBookings", "CANCEL"))
                .expect(201);

        assertThat(status(early)).isEqualTo("CHECKED_IN");
        assertThat(status(booking)).isEqualTo("CANCELLED");
    }

    @Test
    void timeOffOverKeptBookingsTakesTheRest() {
        JsonObject off = body("start", hour(15), "end", hour(19), "type", "SICK");
        Answer refused = spa.owner().post(path + "/time-off", off).refused(409, "time_off_conflict");
        assertThat(refused.text("/details/bookings/0")).isEqualTo(booking.number());
        assertThat(refused.text("/details/stranded/0/id"))
                .isEqualTo(booking.id().toString());

        spa.owner()
                .post(path + "/time-off", with(off, "strandedBookings", "KEEP"))
                .expect(201);

        assertThat(status(booking)).isEqualTo("CONFIRMED");
        assertThat(spa.availability(massage).startsOn(TUESDAY))
                .isNotEmpty()
                .allMatch(start -> !start.isAfter(hour(14)));
        booking.cancelledBecause("Ill").expect(200);
        assertThat(spa.availability(massage).startsOn(TUESDAY))
                .as("he is away, whoever does not come")
                .allMatch(start -> !start.isAfter(hour(14)));
        spa.owner()
                .post("/public/booking", dana.books(massage).with(aigerim).request(hour(17)))
                .refused(422, "master_on_time_off");
        spa.owner()
                .post(path + "/time-off", with(off, "strandedBookings", "KEEP"))
                .refused(409, "time_off_conflict");
    }

    @Test
    void timeOffCancelsWhatItIsToldToCancel() {
        spa.owner()
                .post(
                        path + "/time-off",
                        body("start", hour(15), "end", hour(19), "strandedBookings", "CANCEL", "cancelReason", "Ill"))
                .expect(201);

        assertThat(status(booking)).isEqualTo("CANCELLED");
        assertThat(status(early)).isEqualTo("CONFIRMED");
    }

    @Test
    void whoLeavesABranchLeavesNothingBehindThereWithoutAWord() {
        JsonObject elsewhere = workingIn(secondBranch());

        Answer refused = spa.owner().put(path, elsewhere).refused(409, "bookings_stranded");
        assertThat(refused.list("/details/bookings")).hasSize(2);
        assertThat(spa.owner().get(path).expect(200).text("/branchIds/0"))
                .isEqualTo(spa.branchId().toString());

        spa.owner().put(path + "?strandedBookings=KEEP", elsewhere).expect(200);
        assertThat(status(booking)).isEqualTo("CONFIRMED");
        spa.owner().put(path, elsewhere).expect(200);
    }

    @Test
    void whatHoursAndABranchStrandIsToldAtOnce() {
        JsonObject elsewhere =
                with(workingIn(secondBranch()), "schedule", mornings().get("schedule"));

        assertThat(spa.owner()
                        .put(path, elsewhere)
                        .refused(409, "bookings_stranded")
                        .list("/details/bookings"))
                .as("one of them would be within the new hours")
                .hasSize(2);
        spa.owner()
                .put(path + "?strandedBookings=CANCEL&cancelReason=" + "x".repeat(501), elsewhere)
                .refusedField("cancelReason", "too_long");

        spa.owner()
                .put(path + "?strandedBookings=CANCEL&cancelReason=Relocation", elsewhere)
                .expect(200);
        assertThat(Stream.of(booking, early).map(this::status)).containsOnly("CANCELLED");
        platform.mailbox().of(dana.email()).waitsFor("the cancellation", mail -> mail.text()
                .contains("Relocation"));
    }

    @Test
    void managersDecideNothingOfVisitsToABranchOfOthers() {
        String second = secondBranch();
        spa.owner().put(path, workingIn(spa.branchId(), second)).expect(200);
        Api manager = spa.manager("Marcus", second).api();
        JsonObject edit =
                with(workingIn(spa.branchId(), second), "schedule", mornings().get("schedule"));

        manager.put(path, edit).refused(409, "bookings_stranded");
        manager.put(path + "?strandedBookings=KEEP", edit).refused(403, "forbidden");
        manager.put(path + "?strandedBookings=CANCEL", edit).refused(403, "forbidden");

        assertThat(status(booking)).isEqualTo("CONFIRMED");
        spa.owner().put(path + "?strandedBookings=CANCEL", edit).expect(200);
        assertThat(status(booking)).isEqualTo("CANCELLED");
        assertThat(status(early)).isEqualTo("CONFIRMED");
    }

    @Test
    void norDoTheyByTimeOff() {
        Api herself = spa.member(Objects.requireNonNull(aigerim.email())).api();
        String second = secondBranch();
        spa.owner().put(path, workingIn(spa.branchId(), second)).expect(200);
        Api manager = spa.manager("Marcus", second).api();
        spa.owner()
                .put("/roles/MASTER/permissions", body("permissions", list("TIME_OFF_OWN")))
                .expect(200);
        JsonObject off = body("start", hour(15), "end", hour(19), "type", "SICK");
        String asked = path + "/time-off/"
                + herself.post(path + "/time-off", off).expect(201).text("/id");

        manager.post(path + "/time-off", off).refused(409, "time_off_conflict");
        manager.post(path + "/time-off", with(off, "strandedBookings", "CANCEL"))
                .refused(403, "forbidden");
        manager.post(path + "/time-off", with(off, "strandedBookings", "KEEP")).refused(403, "forbidden");
        manager.post(asked + "/approve", body("strandedBookings", "CANCEL")).refused(403, "forbidden");

        assertThat(status(booking)).isEqualTo("CONFIRMED");
        manager.post(path + "/time-off", body("start", hour(12), "end", hour(14)))
                .expect(201);
        spa.owner().post(asked + "/approve", body("strandedBookings", "CANCEL")).expect(200);
        assertThat(status(booking)).isEqualTo("CANCELLED");
    }

    @Test
    void whoLeavesAnArchivedBranchIsNotAskedAgain() {
        String second = secondBranch();
        spa.owner().put(path, workingIn(spa.branchId(), second)).expect(200);
        spa.owner()
                .delete("/branches/" + spa.branchId() + "?strandedBookings=KEEP")
                .expect(204);

        spa.owner().put(path, workingIn(second)).expect(200);

        assertThat(status(booking)).isEqualTo("CONFIRMED");
    }

    private String secondBranch() {
        return spa.owner()
                .post("/branches", body("name", "Second", "timeZone", spa.zone().getId()))
                .expect(201)
                .text("/id");
    }

    private JsonObject workingIn(Object... branches) {
        return body(
                "firstName",
                "Aigerim",
                "lastName",
                "Bekova",
                "branchIds",
                list(branches),
                "serviceIds",
                list(massage.id()));
    }

    private String status(Booking of) {
        return spa.owner().get("/bookings/" + of.id()).expect(200).text("/status");
    }

    private static JsonObject mornings() {
        return body("schedule", list(body("dayOfWeek", "TUESDAY", "start", "10:00", "end", "14:00")));
    }

    private OffsetDateTime hour(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
