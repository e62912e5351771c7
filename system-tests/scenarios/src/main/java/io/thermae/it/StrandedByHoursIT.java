package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Body.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Visitor;
import jakarta.json.JsonObject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A branch that is to close while somebody comes names who, and asks what is to become of it. */
@ArquillianTest
@RunAsClient
public class StrandedByHoursIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("closing").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Service yoga =
            spa.service("Yoga").lasting(60).with("places", 4).costing("3000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("09:00", "21:00").performing(massage, yoga);
    private final Visitor dana = spa.visitor("Dana").withEmail();
    private final Booking early =
            spa.visitor("Bolat").books(massage).with(aigerim).at(hour(10));
    private final Booking late = dana.books(massage).with(aigerim).at(hour(19));
    private final String branch = "/branches/" + spa.branchId();

    @Test
    void hoursThatEndBeforeAVisitDoesNameIt() {
        Answer refused = spa.owner()
                .put(branch + "/business-hours", until("19:30"))
                .refusedInEachLanguage(409, "bookings_stranded");

        assertThat(refused.list("/details/bookings")).hasSize(1);
        assertThat(refused.text("/details/bookings/0/number")).isEqualTo(late.number());
        assertThat(refused.list("/details/groupVisits")).isEmpty();
        assertThat(spa.owner().get(branch).expect(200).text("/businessHours/0/closes"))
                .isEqualTo("21:00");
        spa.owner().put(branch + "/business-hours", until("20:00")).expect(200);
    }

    @Test
    void editsOfTheBranchAreHeldToThatToo() {
        JsonObject edit = body("name", "Main", "timeZone", spa.zone().getId());
        spa.owner()
                .put(branch, with(edit, "businessHours", until("19:30").get("businessHours")))
                .refused(409, "bookings_stranded");

        spa.owner().put(branch, edit).expect(200);
        // who has booked comes at the instant that was agreed, whatever the wall shows then
        spa.owner().put(branch, with(edit, "timeZone", "Europe/Berlin")).expect(200);
        assertThat(status(late)).isEqualTo("CONFIRMED");
    }

    @Test
    void aHolidayCancelsWhatItIsToldToCancel() {
        String group = spa.owner()
                .post("/group-visits", body("serviceId", yoga.id(), "start", hour(14)))
                .expect(201)
                .text("/id");
        Booking next = spa.visitor("Saule").books(massage).with(aigerim).at(hour(10).plusDays(1));
        JsonObject holiday = body("date", TUESDAY, "closed", true, "reason", "Nauryz");
        Answer refused = spa.owner().post(branch + "/special-dates", holiday).refused(409, "bookings_stranded");
        assertThat(refused.list("/details/bookings")).hasSize(2);
        assertThat(refused.text("/details/groupVisits/0/id")).isEqualTo(group);
        assertThat(spa.owner().get(branch + "/special-dates").expect(200).items())
                .isEmpty();

        spa.owner()
                .post(
                        branch + "/special-dates",
                        with(with(holiday, "strandedBookings", "CANCEL"), "cancelReason", "We celebrate Nauryz"))
                .expect(201);

        assertThat(Stream.of(early, late).map(this::status)).containsOnly("CANCELLED");
        assertThat(status(next)).isEqualTo("CONFIRMED");
        assertThat(spa.owner().get("/group-visits/" + group).expect(200).text("/cancelled"))
                .isEqualTo("true");
        platform.mailbox().of(dana.email()).waitsFor("the cancellation", mail -> mail.text()
                .contains("We celebrate Nauryz"));
    }

    @Test
    void whatIsKeptIsNotAskedOfAgain() {
        JsonObject morning = body("date", TUESDAY, "opens", "09:00", "closes", "13:00");
        spa.owner().post(branch + "/special-dates", morning).refused(409, "bookings_stranded");
        String date = spa.owner()
                .post(branch + "/special-dates", with(morning, "strandedBookings", "KEEP"))
                .expect(201)
                .text("/id");
        assertThat(status(late)).isEqualTo("CONFIRMED");

        spa.owner().put(branch + "/business-hours", until("15:00")).expect(200);
        // the week keeps the morning open and the evening closed, as the special date does
        spa.owner().delete(branch + "/special-dates/" + date).expect(204);
        spa.owner()
                .put(branch + "/business-hours", body("businessHours", list()))
                .refused(409, "bookings_stranded");
    }

    @Test
    void aDateThatOpensLongerAsksWhenItGoes() {
        String date = spa.owner()
                .post(branch + "/special-dates", body("date", TUESDAY, "opens", "08:00", "closes", "23:00"))
                .expect(201)
                .text("/id");
        spa.owner().put(branch + "/business-hours", until("15:00")).expect(200);

        String path = branch + "/special-dates/" + date;
        assertThat(spa.owner().delete(path).refused(409, "bookings_stranded").text("/details/bookings/0/number"))
                .isEqualTo(late.number());
        spa.owner().delete(path + "?strandedBookings=MAYBE").refused(400, "validation_failed");
        spa.owner()
                .delete(path + "?strandedBookings=CANCEL&cancelReason=" + "x".repeat(501))
                .refusedField("cancelReason", "too_long");
        spa.owner()
                .delete(path + "?strandedBookings=CANCEL&cancelReason=Renovation")
                .expect(204);
        assertThat(status(late)).isEqualTo("CANCELLED");
        platform.mailbox().of(dana.email()).waitsFor("the cancellation", mail -> mail.text()
                .contains("Renovation"));
        spa.owner().delete(path).refused(404, "not_found");
    }

    @Test
    void aBranchIsNotArchivedOverItsVisitsWithoutAWord() {
        assertThat(spa.owner().delete(branch).refused(409, "bookings_stranded").list("/details/bookings"))
                .hasSize(2);

        spa.owner().delete(branch + "?strandedBookings=CANCEL").expect(204);

        assertThat(Stream.of(early, late).map(this::status)).containsOnly("CANCELLED");
    }

    @Test
    void anArchivedBranchIsNotAskedOfAgain() {
        spa.owner().delete(branch + "?strandedBookings=KEEP").expect(204);

        spa.owner().delete(branch).expect(204);
        spa.owner().delete(branch + "?strandedBookings=CANCEL").expect(204);

        assertThat(Stream.of(early, late).map(this::status)).containsOnly("CONFIRMED");
    }

    @Test
    void aWeekThatWasReadIsSentAgain() {
        spa.owner()
                .put(branch + "/business-hours", with(until("15:00"), "strandedBookings", "KEEP"))
                .expect(200);
        Answer read = spa.owner().get(branch).expect(200);
        List<JsonObject> backwards = new ArrayList<>(read.list("/businessHours"));
        Collections.reverse(backwards);

        Answer edited = spa.owner()
                .put(
                        branch,
                        body(
                                "name",
                                read.text("/name"),
                                "timeZone",
                                read.text("/timeZone"),
                                "address",
                                "Abay Avenue 1",
                                "businessHours",
                                backwards))
                .expect(200);

        assertThat(edited.text("/address")).isEqualTo("Abay Avenue 1");
        assertThat(edited.value("/businessHours")).isEqualTo(read.value("/businessHours"));
        assertThat(status(late)).isEqualTo("CONFIRMED");
    }

    private static JsonObject until(String closes) {
        return body(
                "businessHours",
                Stream.of(DayOfWeek.values())
                        .map(day -> body("dayOfWeek", day, "opens", "09:00", "closes", closes))
                        .toList());
    }

    private String status(Booking of) {
        return spa.owner().get("/bookings/" + of.id()).expect(200).text("/status");
    }

    private OffsetDateTime hour(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
