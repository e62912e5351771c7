package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Body.with;
import static io.thermae.it.support.Reminders.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.ClientCode;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Reminders;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Visitor;
import io.thermae.it.support.Waiting;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients are reminded of what is still to come, when the business wants it, and once. */
@ArquillianTest
@RunAsClient
public class ReminderIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final int TWO_WEEKS = 20_160;

    private final TestBed testBed = TestBed.current();
    private final Platform platform = testBed.platform();
    private final Reminders reminders = new Reminders(platform);
    private final Business spa =
            platform.registersBusiness("reminds").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
    private final Visitor dana = spa.visitor("Dana").withEmail();

    @ParameterizedTest
    @CsvSource({
        "en, Reminder of your visit",
        "ru, Напоминание о визите",
        "kk, Жазылуыңыз туралы еске салу",
    })
    void comesOnceInTheClientsLanguageWithTheLinkThatChangesTheVisit(String language, String subject) {
        decides(list(TWO_WEEKS, 120));
        Visitor client = dana.speaking(language);
        Booking booking = client.books(massage).at(at(12));
        reminders.waitUntilDueAt(booking.id(), at(10));

        reminders.wasAgreedLongAgo(booking.id());

        Mail mail = remindersOf(client, 1).get(0);
        assertThat(mail.subject()).startsWith(subject).contains(spa.name());
        assertThat(mail.language()).isEqualTo(language);
        assertThat(mail.text())
                .contains(
                        "Massage",
                        booking.number(),
                        "(UTC+05:00)",
                        "/public/booking/" + booking.id() + "?token=" + booking.manageToken());
        assertThat(mail.html()).contains("<html lang=\"" + language + "\">", booking.manageToken());
        assertThat(mail.calendar()).isEmpty();
        reminders.waitUntilDueAt(booking.id(), at(10));
        reminders.look(booking.id());
        reminders.waitUntilLookedAt(booking.id());
        remindersOf(client, 1);
    }

    @Test
    void whatIsDueTogetherIsOneReminder() {
        decides(list(TWO_WEEKS, 20_000, 19_000, 60));
        Booking booking = dana.books(massage).at(at(12));
        // booked inside these windows: nothing to remind of yet
        reminders.waitUntilDueAt(booking.id(), at(11));

        reminders.wasAgreedLongAgo(booking.id());

        remindersOf(dana, 1);
        reminders.waitUntilDueAt(booking.id(), at(11));
    }

    @Test
    void noneComesOfWhatIsCancelled() {
        decides(list(TWO_WEEKS));
        Booking booking = dana.books(massage).at(at(12));
        reminders.waitUntilDueAt(booking.id(), at(12));

        booking.cancelledBecause("Ill").expect(200);

        reminders.waitUntilNothingIsDue(booking.id());
        remindersOf(dana, 0);
    }

    @Test
    void noneComesOfWhatWasCancelledWithoutAnybodyHavingHeardOfItYet() {
        decides(list(TWO_WEEKS));
        Booking booking = dana.books(massage).at(at(12));
        reminders.waitUntilDueAt(booking.id(), at(12));

        platform.database()
                .change(
                        "update booking.booking set status = 'CANCELLED', agreed_at = created_at - interval '30 days'"
                                + " where id = ?",
                        booking.id());
        reminders.look(booking.id());

        reminders.waitUntilNothingIsDue(booking.id());
        remindersOf(dana, 0);
    }

    @Test
    void noneComesOfAMissedVisitOrWhileTheClientIsThere() {
        decides(list(TWO_WEEKS));
        for (String step : List.of("no-show", "check-in")) {
            Booking booking = dana.books(massage).at(at(step.equals("no-show") ? 12 : 14));
            reminders.waitUntilDueAt(booking.id(), booking.start());
            spa.owner().post("/bookings/" + booking.id() + "/" + step, body()).expect(200);

            reminders.wasAgreedLongAgo(booking.id());

            reminders.waitUntilNothingIsDue(booking.id());
        }
        remindersOf(dana, 0);
    }

    @Test
    void aHoldIsRemindedOfOnceItIsConfirmed() {
        JsonObject request = with(dana.books(massage).with(aigerim).request(at(12)), "hold", true);
        Booking held = Booking.of(
                platform.anybody(),
                platform.anybody().post("/public/booking", request).expect(201));
        held.movedTo(at(14)).expect(200);
        reminders.waitUntilNothingIsDue(held.id());

        platform.anybody()
                .post("/public/booking/" + held.id() + "/confirm?token=" + held.manageToken(), body())
                .expect(200);

        reminders.waitUntilDueAt(held.id(), at(14).minusDays(1));
    }

    @Test
    void aMoveTakesItAlongAndWhatWasToComeBeforeItIsNotCaughtUpOn() {
        decides(list(TWO_WEEKS, 1440));
        Booking booking = dana.books(massage).at(at(12));
        reminders.waitUntilDueAt(booking.id(), at(12).minusDays(1));
        reminders.wasAgreedLongAgo(booking.id());
        remindersOf(dana, 1);

        booking.movedTo(at(15).plusDays(1)).expect(200);

        reminders.waitUntilDueAt(booking.id(), at(15));
        remindersOf(dana, 1);
        booking.movedTo(at(12).plusDays(14)).expect(200);
        reminders.waitUntilDueAt(booking.id(), at(12));
    }

    @Test
    void whoHasNoAddressGetsATextMessage() {
        decides(list(TWO_WEEKS));
        Visitor bolat = spa.visitor("Bolat").speaking("ru");
        Booking booking = bolat.books(massage).at(at(12));
        reminders.waitUntilDueAt(booking.id(), at(12));

        reminders.wasAgreedLongAgo(booking.id());

        assertThat(ClientCode.waitsForTexts(
                                testBed, bolat.phone(), text -> text.startsWith(spa.name() + ": ждём вас "), 1)
                        .get(0))
                .contains("12:00");
    }

    @Test
    void noneComesWhileTheBusinessIsSuspended() {
        decides(list(TWO_WEEKS));
        Booking booking = dana.books(massage).at(at(12));
        reminders.waitUntilDueAt(booking.id(), at(12));
        platform.superAdmin().suspend(spa.tenantId(), "A complaint").expect(200);

        reminders.wasAgreedLongAgo(booking.id());

        reminders.waitUntilLookedAt(booking.id());
        remindersOf(dana, 0);
        platform.superAdmin().reactivate(spa.tenantId()).expect(200);
        reminders.look(booking.id());
        remindersOf(dana, 1);
    }

    private void decides(Object minutes) {
        spa.owner().put("/business/settings", body("reminderMinutes", minutes)).expect(200);
    }

    private List<Mail> remindersOf(Visitor client, int number) {
        return Waiting.untilMailsAre(platform, spa, number, client.email(), REMINDER);
    }

    private OffsetDateTime at(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
