package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Reminders.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Reminders;
import io.thermae.it.support.Service;
import io.thermae.it.support.Visitor;
import io.thermae.it.support.Waiting;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When there will be reminded: as the service, the branch or the business says, of each visit, wherever it has come from. */
@ArquillianTest
@RunAsClient
public class ReminderTimesIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final int TWO_WEEKS = 20_160;

    private final Platform platform = Platform.current();
    private final Reminders reminders = new Reminders(platform);
    private final Business spa = platform.registersBusiness("plans").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
    private final Visitor dana = spa.visitor("Dana").withEmail();

    @Test
    void isPlannedADayAndTwoHoursBeforeIfNobodySaysOtherwise() {
        Booking booking = dana.books(massage).at(at(12));

        reminders.waitUntilDueAt(booking.id(), at(12).minusDays(1));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-31, 2024-03-30T08:00+01:00", "2024-10-27, 2024-10-26T10:00+02:00"})
    void aDayBeforeIs24HoursThatElapseAlsoWhenTheClocksAreChanged(LocalDate change, OffsetDateTime reminded) {
        Business berlin = platform.registersBusiness("clocks")
                .in("Europe/Berlin")
                .charging("EUR")
                .approved()
                .opensDaily("09:00", "21:00");
        Service care = berlin.service("Care").lasting(60).costing("80.00");
        berlin.master("Nina").workingDaily("09:00", "21:00").performing(care);

        Booking booking = berlin.visitor("Dana")
                .books(care)
                .at(change.atTime(9, 0).atZone(ZoneId.of("Europe/Berlin")).toOffsetDateTime());

        reminders.waitUntilDueAt(booking.id(), reminded);
    }

    @Test
    void theServiceStandsAboveTheBranchAndThatAboveTheBusiness() {
        Service consultation = spa.service("Consultation")
                .lasting(30)
                .with("reminderMinutes", list())
                .costing("0.00");
        Service colour = spa.service("Colour")
                .lasting(60)
                .with("reminderMinutes", list(2880))
                .costing("20000.00");
        spa.master("Bota").workingDaily("10:00", "19:00").performing(massage, consultation, colour);
        UUID plain = dana.books(massage).at(at(10)).id();
        UUID never = dana.books(consultation).at(at(12)).id();
        UUID earlier = dana.books(colour).at(at(14)).id();
        UUID both = dana.books(consultation, massage).at(at(16)).id();
        reminders.waitUntilDueAt(plain, at(10).minusDays(1));
        reminders.waitUntilDueAt(never, at(12));
        reminders.waitUntilDueAt(earlier, at(14).minusDays(2));
        reminders.waitUntilDueAt(both, at(16).minusDays(1));

        // also for what is booked already
        decides(list(180));
        reminders.waitUntilDueAt(plain, at(7));
        reminders.waitUntilDueAt(earlier, at(14).minusDays(2));
        String ofBranch = "/branches/" + spa.branchId() + "/settings";
        spa.owner().put(ofBranch, body("reminderMinutes", list(60, 300))).expect(200);
        reminders.waitUntilDueAt(plain, at(5));
        spa.owner().put(ofBranch, body("reminderMinutes", list())).expect(200);
        reminders.waitUntilDueAt(plain, at(10));
        spa.owner().put(ofBranch, body("reminderMinutes", null)).expect(200);
        reminders.waitUntilDueAt(both, at(13));
        spa.owner()
                .put(
                        "/services/" + colour.id(),
                        body(
                                "name",
                                "Colour",
                                "durationMinutes",
                                60,
                                "price",
                                body("amount", "20000.00", "currency", spa.currency())))
                .expect(200);
        reminders.waitUntilDueAt(earlier, at(11));
        assertThat(spa.owner().get("/services/" + consultation.id()).list("/reminderMinutes"))
                .isEmpty();
    }

    @Test
    void nobodyIsRemindedLateBecauseOfATimeThatWasNotThereWhenItCame() {
        decides(list(60));
        Booking booking = dana.books(massage).at(at(12));
        reminders.waitUntilDueAt(booking.id(), at(11));
        platform.database()
                .change(
                        "update booking.booking set agreed_at = created_at - interval '30 days' where id = ?",
                        booking.id());
        // the moment of the first look, after all that a longer time could ask for
        platform.database()
                .change(
                        "update engagement.reminder set agreed_at = agreed_at - interval '30 days',"
                                + " since = since - interval '30 days' where booking_id = ?",
                        booking.id());

        decides(list(TWO_WEEKS, 1440));

        reminders.waitUntilDueAt(booking.id(), at(12).minusDays(1));
        remindersOf(dana, 0);
    }

    @Test
    void eachVisitOfASeriesHasItsOwn() {
        Answer series = spa.owner()
                .post(
                        "/series",
                        body(
                                "items",
                                list(body("serviceId", massage.id(), "masterId", aigerim.id())),
                                "start",
                                at(12),
                                "rule",
                                "FREQ=WEEKLY;COUNT=3",
                                "client",
                                dana.client()))
                .expect(201);
        for (int i = 0; i < 3; i++) {
            reminders.waitUntilDueAt(id(series, i), at(12).plusWeeks(i).minusDays(1));
        }
        String path = "/series/" + series.text("/id");

        spa.owner()
                .post(path + "/move", body("bookingId", id(series, 1), "start", at(15).plusWeeks(1)))
                .expect(200);
        reminders.waitUntilDueAt(id(series, 1), at(15).plusWeeks(1).minusDays(1));
        reminders.waitUntilDueAt(id(series, 2), at(15).plusWeeks(2).minusDays(1));

        spa.owner().post(path + "/cancel", body("bookingId", id(series, 1))).expect(200);
        reminders.waitUntilNothingIsDue(id(series, 1));
        reminders.waitUntilNothingIsDue(id(series, 2));
        reminders.waitUntilDueAt(id(series, 0), at(12).minusDays(1));
    }

    @Test
    void allOfAGroupAreRemindedAndMovedWithIt() {
        Service yoga = spa.service("Yoga").lasting(60).with("places", 3).costing("3000.00");
        spa.master("Bota").workingDaily("10:00", "19:00").performing(yoga);
        String group = spa.owner()
                .post("/group-visits", body("serviceId", yoga.id(), "start", at(12)))
                .expect(201)
                .text("/id");
        UUID first = dana.books(yoga).at(at(12)).id();
        UUID second = spa.visitor("Bolat").books(yoga).at(at(12)).id();
        reminders.waitUntilDueAt(first, at(12).minusDays(1));
        reminders.waitUntilDueAt(second, at(12).minusDays(1));

        spa.owner().put("/group-visits/" + group, body("start", at(16))).expect(200);

        reminders.waitUntilDueAt(first, at(16).minusDays(1));
        reminders.waitUntilDueAt(second, at(16).minusDays(1));
    }

    @Test
    void whatWasBroughtFromElsewhereIsRemindedOfToo() {
        Answer report = spa.owner()
                .send(
                        "POST",
                        "/imports/bookings",
                        "text/csv",
                        "start,services,masters,name,phone,email,notes\r\n" + at(12) + ",Massage,,Dana," + dana.phone()
                                + "," + dana.email() + ",\r\n")
                .expect(200);
        assertThat(report.text("/rows/0/outcome")).isEqualTo("NEW");
        UUID brought = UUID.fromString(
                spa.owner().get("/bookings").expect(200).items().get(0).getString("id"));

        reminders.waitUntilDueAt(brought, at(12).minusDays(1));
    }

    private void decides(Object minutes) {
        spa.owner().put("/business/settings", body("reminderMinutes", minutes)).expect(200);
    }

    private List<Mail> remindersOf(Visitor client, int number) {
        return Waiting.untilMailsAre(platform, spa, number, client.email(), REMINDER);
    }

    private static UUID id(Answer series, int visit) {
        return UUID.fromString(series.text("/bookings/" + visit + "/id"));
    }

    private OffsetDateTime at(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
