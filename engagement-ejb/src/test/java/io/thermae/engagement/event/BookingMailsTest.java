package io.thermae.engagement.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.thermae.booking.api.BookingCancelled;
import io.thermae.booking.api.BookingConfirmed;
import io.thermae.booking.api.BookingMoved;
import io.thermae.booking.api.BookingPlaced;
import io.thermae.booking.api.BookingSnapshot;
import io.thermae.engagement.message.Mail;
import io.thermae.engagement.message.Mail.Appointment;
import io.thermae.kernel.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookingMailsTest {

    private static final String ALMATY = "Asia/Almaty";
    private static final String NINE = "2024-03-01T09:00";
    private static final String TEN = "2024-03-01T10:00";
    private static final String NOON = "2024-03-01T12:00";
    private static final String LINK =
            "http://localhost:8080/api/v1/public/booking/" + Visits.BOOKING + "?token=token-manage-booking";

    private final BookingMails mails = Visits.bookingMails();

    static Stream<Arguments> languagesAndZones() {
        return Arrays.stream(Language.values())
                .flatMap(language -> Stream.of(ALMATY, "Europe/Berlin", "America/New_York")
                        .map(zone -> Arguments.of(language, zone)));
    }

    @ParameterizedTest
    @MethodSource("languagesAndZones")
    void a_placed_booking_is_told_to_the_client_and_to_each_master(Language language, String zone) {
        BookingSnapshot booking =
                Visits.visit(language, zone, 0, Visits.massage(Visits.DANA, zone, NINE), Visits.haircut(zone, TEN));

        List<Mail> told = mails.placed(new BookingPlaced(booking));

        assertThat(told)
                .extracting(Mail::kind)
                .containsExactly("booking-placed-client", "booking-placed-master", "booking-placed-master");
        assertThat(told)
                .extracting(Mail::recipient)
                .containsExactly("aigerim@example.org", "dana@example.org", "bolat@example.org");
        assertThat(told).extracting(Mail::language).containsExactly(language, Language.KK, Language.KK);
        assertThat(told).extracting(Mail::senderName).containsOnly("Spa & Co");

        Mail toClient = told.get(0);
        String nine = language == Language.EN ? "9:00 AM" : "09:00";
        String half = language == Language.EN ? "10:30 AM" : "10:30";
        assertThat(toClient.content().text())
                .contains("7KX4-9QM2", "Massage", "Dana Akhmetova", "Haircut", "Bolat Serikov")
                .contains("Main branch, 1 Abay Avenue", "+77010000000", "Quiet music,\nplease", LINK)
                .contains(nine + " – " + half + " (UTC" + offset(booking) + ")");
        assertThat(toClient.content().html()).contains("Spa &amp; Co", "token-manage-booking");
        assertThat(toClient.content().subject()).contains("Spa & Co", nine);

        VEvent event = event(toClient, "REQUEST", zone);
        assertThat(event.getUid().getValue()).isEqualTo(Visits.BOOKING + "@thermae.example");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(booking.start());
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(booking.end());
        assertThat(event.getSummary().getValue()).isEqualTo("Massage, Haircut – Spa & Co");
        assertThat(event.getDescription().getValue()).contains("7KX4-9QM2", LINK);
        assertThat(event.getOrganizer().getEmail()).isEqualTo("no-reply@thermae.example");
        assertThat(event.getAttendees()).singleElement().satisfies(attendee -> assertThat(attendee.getEmail())
                .isEqualTo("aigerim@example.org"));
    }

    @Test
    void a_master_is_told_of_the_masters_own_services_only_and_gets_no_secret_link() {
        BookingSnapshot booking = Visits.visit(
                Language.RU,
                ALMATY,
                0,
                Visits.massage(Visits.DANA, ALMATY, NINE),
                Visits.haircut(ALMATY, TEN),
                Visits.massage(Visits.DANA, ALMATY, NOON));

        List<Mail> told = mails.placed(new BookingPlaced(booking));

        Mail toDana = told.get(1);
        assertThat(toDana.content().text())
                .contains("Massage", "Aigerim", "+77011234567", "Quiet music,\nplease", "09:00 – 13:00 (UTC+05:00)")
                .doesNotContain("Haircut", "Bolat", "token");
        VEvent event = event(toDana, "REQUEST", ALMATY);
        assertThat(event.getUid().getValue()).isEqualTo(Visits.BOOKING + "-" + Visits.DANA + "@thermae.example");
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2024-03-01T08:00:00Z"));
        assertThat(event.getSummary().getValue()).isEqualTo("Massage, Massage – Aigerim");
        assertThat(appointment(toDana).ics()).doesNotContain("token");
        Mail toBolat = told.get(2);
        assertThat(toBolat.content().text()).contains("Haircut").doesNotContain("Massage", "Dana");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoever_confirms_it_it_is_tentative_in_the_clients_calendar_no_longer(boolean byClient) {
        BookingSnapshot confirmed = Visits.visit(Language.EN, ALMATY, 0, Visits.massage(Visits.DANA, ALMATY, NINE));

        List<Mail> told = mails.confirmed(new BookingConfirmed(confirmed, byClient ? true : null));

        assertThat(told).extracting(Mail::kind).containsExactly("booking-placed-client");
        assertThat(event(told.get(0), "REQUEST", ALMATY).getStatus().isConfirmed())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void what_waits_for_the_businesss_word_is_not_told_as_confirmed_before_it_is(Language language) {
        BookingSnapshot pending =
                Visits.pending(Visits.visit(language, ALMATY, 0, Visits.massage(Visits.DANA, ALMATY, NINE)));

        List<Mail> told = mails.placed(new BookingPlaced(pending));

        assertThat(told).extracting(Mail::kind).containsExactly("booking-requested-client", "booking-placed-master");
        assertThat(told.get(0).content().text()).contains("7KX4-9QM2", "Massage", LINK);
        assertThat(event(told.get(0), "REQUEST", ALMATY).getStatus().isTentative())
                .isTrue();
        assertThat(event(told.get(1), "REQUEST", ALMATY).getStatus().isConfirmed())
                .isTrue();

        BookingSnapshot confirmed = Visits.visit(language, ALMATY, 0, Visits.massage(Visits.DANA, ALMATY, NINE));
        List<Mail> then = mails.confirmed(new BookingConfirmed(confirmed, null));

        assertThat(then).extracting(Mail::kind).containsExactly("booking-placed-client");
        VEvent event = event(then.get(0), "REQUEST", ALMATY);
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getUid().getValue()).isEqualTo(Visits.BOOKING + "@thermae.example");
    }

    @Test
    void who_has_no_address_gets_no_mail() {
        BookingSnapshot booking = Visits.visit(
                Visits.client("Aigerim", null, Language.RU),
                ALMATY,
                0,
                Visits.item("Massage", Visits.DANA, "Dana", null, ALMATY, NINE, 60));

        assertThat(mails.placed(new BookingPlaced(booking))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languagesAndZones")
    void a_moved_booking_is_told_with_the_times_before_and_now(Language language, String zone) {
        BookingSnapshot before = Visits.visit(language, zone, 0, Visits.massage(Visits.DANA, zone, NINE));
        BookingSnapshot now = Visits.visit(language, zone, 1, Visits.massage(Visits.DANA, zone, NOON));

        List<Mail> told = mails.moved(new BookingMoved(now, before));

        assertThat(told).extracting(Mail::kind).containsExactly("booking-moved-client", "booking-moved-master");
        String from = language == Language.EN ? "9:00 AM – 10:00 AM" : "09:00 – 10:00";
        String to = language == Language.EN ? "12:00 PM – 1:00 PM" : "12:00 – 13:00";
        assertThat(told.get(0).content().text())
                .containsSubsequence(to + " (UTC", from + " (UTC")
                .contains(LINK);
        assertThat(told.get(1).content().text()).containsSubsequence("12:00 – 13:00 (UTC", "09:00 – 10:00 (UTC");
        assertThat(told).allSatisfy(mail -> {
            VEvent event = event(mail, "REQUEST", zone);
            assertThat(event.getSequence().getValue()).isEqualTo(1);
            assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(now.start());
        });
    }

    @Test
    void a_master_who_has_lost_a_visit_gets_a_cancellation_and_the_new_one_a_new_visit() {
        BookingSnapshot before = Visits.visit(
                Language.RU, ALMATY, 0, Visits.massage(Visits.DANA, ALMATY, NINE), Visits.haircut(ALMATY, TEN));
        UUID saule = new UUID(7, 9);
        BookingSnapshot now = Visits.visit(
                Language.RU,
                ALMATY,
                1,
                Visits.item("Massage", saule, "Saule", "saule@example.org", ALMATY, NINE, 60),
                Visits.haircut(ALMATY, TEN));

        List<Mail> told = mails.moved(new BookingMoved(now, before));

        assertThat(told)
                .extracting(Mail::kind, Mail::recipient)
                .as("Bolat's part is as it was")
                .containsExactly(
                        tuple("booking-moved-client", "aigerim@example.org"),
                        tuple("booking-placed-master", "saule@example.org"),
                        tuple("booking-cancelled-master", "dana@example.org"));
        assertThat(told.get(0).content().text()).as("the time has not changed").doesNotContain("Раньше было");
        VEvent lost = event(told.get(2), "CANCEL", ALMATY);
        assertThat(lost.getUid().getValue()).isEqualTo(Visits.BOOKING + "-" + Visits.DANA + "@thermae.example");
        assertThat(lost.getSequence().getValue()).isEqualTo(1);
        assertThat(lost.getStatus().isCancelled()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("languagesAndZones")
    void a_cancelled_booking_is_taken_out_of_all_calendars(Language language, String zone) {
        BookingSnapshot booking =
                Visits.visit(language, zone, 2, Visits.massage(Visits.DANA, zone, NINE), Visits.haircut(zone, TEN));

        List<Mail> told = mails.cancelled(new BookingCancelled(booking, "The pipe\nhas burst", false, null, null));

        assertThat(told)
                .extracting(Mail::kind)
                .containsExactly("booking-cancelled-client", "booking-cancelled-master", "booking-cancelled-master");
        assertThat(told).allSatisfy(mail -> {
            assertThat(mail.content().text()).contains("The pipe\nhas burst").doesNotContain("token");
            assertThat(mail.content().html()).doesNotContain("token");
            assertThat(appointment(mail).ics()).doesNotContain("token");
            VEvent event = event(mail, "CANCEL", zone);
            assertThat(event.getStatus().isCancelled()).isTrue();
            assertThat(event.getSequence().getValue()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @EnumSource
    void who_cancelled_is_said(Language language) {
        BookingSnapshot booking = Visits.visit(language, ALMATY, 1, Visits.massage(Visits.DANA, ALMATY, NINE));

        List<Mail> byClient = mails.cancelled(new BookingCancelled(booking, null, true, null, null));
        List<Mail> byBusiness = mails.cancelled(new BookingCancelled(booking, null, false, null, null));

        assertThat(byClient.get(0).content().text())
                .isNotEqualTo(byBusiness.get(0).content().text());
        assertThat(byClient.get(1).content().text())
                .isNotEqualTo(byBusiness.get(1).content().text());
    }

    @Test
    void no_name_can_break_a_line_or_the_markup() {
        String name = "<b>\"O'Neil\" & Co</b>\r\nBcc: everybody@example.org";
        BookingSnapshot booking = Visits.visit(
                Visits.client(name, "aigerim@example.org", Language.EN),
                ALMATY,
                0,
                Visits.massage(Visits.DANA, ALMATY, NINE));

        List<Mail> told = mails.placed(new BookingPlaced(booking));

        assertThat(told).allSatisfy(mail -> {
            assertThat(mail.content().subject()).doesNotContain("\r", "\n");
            assertThat(mail.content().html())
                    .doesNotContain("<b>")
                    .contains("&lt;b&gt;&quot;O&#39;Neil&quot; &amp; Co");
            assertThat(mail.content().text()).contains("<b>\"O'Neil\" & Co</b> Bcc: everybody@example.org");
            assertThat(mail.senderName()).isEqualTo("Spa & Co");
            assertThat(appointment(mail).ics().lines()).noneMatch(line -> line.startsWith("Bcc"));
        });
    }

    private static String offset(BookingSnapshot booking) {
        return ZoneId.of(booking.timeZone()).getRules().getOffset(booking.end()).toString();
    }

    private static Appointment appointment(Mail mail) {
        return Objects.requireNonNull(mail.appointment());
    }

    private static VEvent event(Mail mail, String method, String zone) {
        ICalendar calendar = Biweekly.parse(appointment(mail).ics()).first();
        assertThat(appointment(mail).method()).isEqualTo(method);
        assertThat(calendar.getMethod().getValue()).isEqualTo(method);
        assertThat(calendar.getTimezoneInfo().getComponents()).singleElement().satisfies(component -> assertThat(
                        component.getTimezoneId().getValue())
                .isEqualTo(zone));
        assertThat(calendar.getEvents()).hasSize(1);
        VEvent event = calendar.getEvents().get(0);
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(Visits.NOW);
        return event;
    }
}
