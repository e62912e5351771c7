package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.CalendarText;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Mailbox;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Visitor;
import io.thermae.it.support.Waiting;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the people of a visit are told, in their language and in their calendars. */
@ArquillianTest
@RunAsClient
public class MailIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final Pattern CYRILLIC = Pattern.compile("[а-яА-Я]{3}");
    private static final Pattern KAZAKH = Pattern.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]");

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("mail").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Thai massage").lasting(60).costing("15000.00");

    @ParameterizedTest
    @CsvSource({"en, false, false", "ru, true, false", "kk, true, true"})
    void theClientIsToldInTheClientsLanguage(String language, boolean cyrillic, boolean kazakh) {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        Visitor dana = spa.visitor("Dana").speaking(language).withEmail();
        Booking booking = dana.books(massage).at(noon());

        Mail mail = platform.mailbox().of(dana.email()).waitsForCalendar("REQUEST", 0);

        assertThat(CYRILLIC.matcher(mail.text()).find()).as(mail.text()).isEqualTo(cyrillic);
        assertThat(KAZAKH.matcher(mail.text()).find()).as(mail.text()).isEqualTo(kazakh);
        assertThat(mail.text()).contains(booking.number(), "Thai massage", "12:00", booking.manageToken());
        assertThat(mail.html()).contains("lang=\"" + language + "\"", booking.number(), "Thai massage", "12:00");
        assertThat(mail.subject()).isNotBlank();
    }

    @Test
    void clientsAnswerToWhomTheBusinessSays() {
        Master aigerim =
                spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage);
        spa.owner()
                .put("/business/settings", body("mailReplyTo", "desk@aul-spa.example"))
                .expect(200);
        Visitor dana = spa.visitor("Dana").withEmail();
        dana.books(massage).at(noon());

        assertThat(platform.mailbox()
                        .of(dana.email())
                        .waitsForCalendar("REQUEST", 0)
                        .replyTo())
                .isEqualTo("desk@aul-spa.example");
        assertThat(platform.mailbox()
                        .of(Objects.requireNonNull(aigerim.email()))
                        .waitsForCalendar("REQUEST", 0)
                        .replyTo())
                .isEmpty();
    }

    @Test
    void theCalendarEntryIsInTheZoneOfTheBranch() {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        Visitor dana = spa.visitor("Dana").withEmail();
        dana.books(massage).at(noon());

        Mail mail = platform.mailbox().of(dana.email()).waitsForCalendar("REQUEST", 0);

        CalendarText entry = calendarOf(mail);
        assertThat(entry.start()).isEqualTo("TZID=Asia/Almaty:20240305T120000");
        assertThat(entry.toString()).contains("BEGIN:VTIMEZONE", "TZID:Asia/Almaty");
        assertThat(entry.uid()).isNotBlank();
        assertThat(entry.status()).isEqualTo("CONFIRMED");
        assertThat(mail.leaf("text/calendar").orElseThrow().contentType().replaceAll("\\s", ""))
                .containsIgnoringCase("method=REQUEST")
                .containsIgnoringCase("charset=UTF-8");
    }

    @Test
    void theMasterIsToldOfWhatConcernsTheMaster() {
        Master aigerim =
                spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage);
        Visitor dana = spa.visitor("Dana").withEmail();

        Booking booking = dana.books(massage).with(aigerim).at(noon());

        Mailbox.Box box = platform.mailbox().of(Objects.requireNonNull(aigerim.email()));
        Mail mail = box.waitsForCalendar("REQUEST", 0);
        assertThat(mail.text()).contains("Dana", "Thai massage", "12:00").doesNotContain(booking.manageToken());
        assertThat(mail.html()).doesNotContain(booking.manageToken());
    }

    @Test
    void aMoveChangesTheEntryInTheCalendar() {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        Visitor dana = spa.visitor("Dana").withEmail();
        Booking booking = dana.books(massage).at(noon());
        CalendarText first = calendarOf(platform.mailbox().of(dana.email()).waitsForCalendar("REQUEST", 0));

        booking.movedTo(noon().plusHours(2)).expect(200);

        CalendarText second =
                calendarOf(platform.mailbox().of(dana.email()).waitsForCalendar("REQUEST", first.sequence() + 1));
        assertThat(second.uid()).isEqualTo(first.uid());
        assertThat(second.sequence()).isGreaterThan(first.sequence());
        assertThat(second.start()).isEqualTo("TZID=Asia/Almaty:20240305T140000");
    }

    @Test
    void aCancellationTakesTheEntryOutOfBothCalendars() {
        Master aigerim =
                spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage);
        Visitor dana = spa.visitor("Dana").withEmail();
        Booking booking = dana.books(massage).with(aigerim).at(noon());

        booking.cancelledBecause("Ill").expect(200);

        for (String address : List.of(dana.email(), Objects.requireNonNull(aigerim.email()))) {
            Mailbox.Box box = platform.mailbox().of(address);
            CalendarText placed = calendarOf(box.waitsForCalendar("REQUEST", 0));
            CalendarText cancelled = calendarOf(box.waitsForCalendar("CANCEL", 1));
            assertThat(cancelled.uid()).isEqualTo(placed.uid());
            assertThat(cancelled.sequence()).isGreaterThan(placed.sequence());
            assertThat(cancelled.status()).isEqualTo("CANCELLED");
        }
    }

    @Test
    void eachChangeIsToldOnce() {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        Visitor dana = spa.visitor("Dana").withEmail();
        Booking booking = dana.books(massage).at(noon());
        booking.movedTo(noon().plusHours(2)).expect(200);
        booking.cancelledBecause("Ill").expect(200);

        Waiting.untilMailsAre(platform, spa, 3, dana.email(), mail -> true);
    }

    private OffsetDateTime noon() {
        return TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
    }

    private static CalendarText calendarOf(Mail mail) {
        return mail.calendar().orElseThrow();
    }
}
