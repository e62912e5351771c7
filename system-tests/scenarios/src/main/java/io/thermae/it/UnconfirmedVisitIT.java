package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.CalendarText;
import io.thermae.it.support.ClientCode;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Reminders;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Visitor;
import io.thermae.it.support.Waiting;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the business confirms visits itself, nobody is told that his is confirmed before it is, and then he is. */
@ArquillianTest
@RunAsClient
public class UnconfirmedVisitIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final int TWO_WEEKS = 20_160;

    private final TestBed testBed = TestBed.current();
    private final Platform platform = testBed.platform();
    private final Business spa =
            platform.registersBusiness("confirms").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");

    @BeforeEach
    void confirmsItself() {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        owner.put("/business/settings", body("autoConfirm", false)).expect(200);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Booking request received, Booking confirmed",
        "ru, Заявка на запись получена, Запись подтверждена",
        "kk, Жазылу өтініші қабылданды, Жазылу расталды",
    })
    void aMailSaysThatItWaitsAndAnotherThatItIsConfirmed(String language, String waits, String confirmed) {
        Visitor dana = spa.visitor("Dana").speaking(language).withEmail();
        Booking booking = dana.books(massage).at(noon());
        assertThat(booking.placed().text("/status")).isEqualTo("PENDING");

        Mail first = mails(dana, 1).get(0);

        assertThat(first.subject()).startsWith(waits);
        assertThat(first.text()).contains(booking.number(), booking.manageToken());
        assertThat(calendar(first).status()).isEqualTo("TENTATIVE");
        confirms(booking);
        Mail second = mails(dana, 2).stream()
                .filter(mail -> mail.subject().startsWith(confirmed))
                .findFirst()
                .orElseThrow();
        assertThat(calendar(second).status()).isEqualTo("CONFIRMED");
        assertThat(calendar(second).uid()).isEqualTo(calendar(first).uid());
        owner.post("/bookings/" + booking.id() + "/confirm", body()).refused(409, "illegal_transition");
        assertThat(owner.get("/messages?channel=EMAIL&bookingId=" + booking.id())
                        .expect(200)
                        .items())
                .extracting(message -> message.getString("kind"))
                .containsExactlyInAnyOrder("booking-requested-client", "booking-placed-client");
    }

    @Test
    void soDoTextMessages() {
        Visitor bolat = spa.visitor("Bolat").speaking("ru");
        Booking booking = bolat.books(massage).at(noon());
        assertThat(texts(bolat, 1).get(0)).startsWith(spa.name() + ": ждёт подтверждения, ");

        confirms(booking);

        assertThat(texts(bolat, 2).get(1)).startsWith(spa.name() + ": вы записаны, ");
    }

    @Test
    void nobodyIsRemindedBeforeItIsConfirmedAndOfWhatIsDueAfterThatHeIs() {
        owner.put("/business/settings", body("reminderMinutes", list(TWO_WEEKS, 120)))
                .expect(200);
        Reminders reminders = new Reminders(platform);
        Visitor dana = spa.visitor("Dana").withEmail();
        Booking booking = dana.books(massage).at(noon());
        reminders.waitUntilDueAt(booking.id(), noon().minusHours(2));
        reminders.wasAgreedLongAgo(booking.id());
        reminders.waitUntilLookedAt(booking.id());

        confirms(booking);
        reminders.look(booking.id());
        reminders.waitUntilDueAt(booking.id(), noon().minusHours(2));
        Waiting.untilMailsAre(platform, spa, 0, dana.email(), Reminders.REMINDER);

        reminders.wasAgreedLongAgo(booking.id());
        Waiting.untilMailsAre(platform, spa, 1, dana.email(), Reminders.REMINDER);
    }

    private void confirms(Booking booking) {
        assertThat(owner.post("/bookings/" + booking.id() + "/confirm", body())
                        .expect(200)
                        .text("/status"))
                .isEqualTo("CONFIRMED");
    }

    private static CalendarText calendar(Mail mail) {
        return mail.calendar().orElseThrow();
    }

    private List<Mail> mails(Visitor visitor, int number) {
        return Waiting.untilMailsAre(platform, spa, number, visitor.email(), mail -> true);
    }

    private List<String> texts(Visitor visitor, int number) {
        return ClientCode.waitsForTexts(testBed, visitor.phone(), number);
    }

    private OffsetDateTime noon() {
        return TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
