package io.thermae.engagement.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.api.NotificationTopic;
import io.thermae.engagement.api.SmsQueued;
import io.thermae.engagement.message.Sms;
import io.thermae.engagement.preference.ChoicePolicy.Way;
import io.thermae.finance.api.InvoiceDispatched;
import io.thermae.finance.api.InvoiceDispatched.Reader;
import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.InvoiceOverdue;
import io.thermae.finance.api.InvoicePaymentReceived;
import io.thermae.finance.api.InvoicePaymentRefunded;
import io.thermae.finance.api.PaymentReceived;
import io.thermae.finance.api.PaymentRefunded;
import io.thermae.finance.api.RefundCause;
import io.thermae.finance.api.VisitOfMoney;
import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.EventMessage;
import io.thermae.kernel.Json;
import io.thermae.kernel.Money;
import io.thermae.kernel.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has only a telephone, or gets no mails at his address, is told of his money by text message; never by both. */
class MoneyOnTheTelephoneTest {

    private static final UUID EVENT = new UUID(5, 5);
    private static final String PHONE = "+77011234567";
    private static final String EMAIL = "aigerim@example.org";
    private static final String LINK = "/api/v1/public/invoice?token=token-of-" + Visits.BOOKING;
    private static final Money AMOUNT = new Money(450_000, Currency.getInstance("KZT"));
    private static final VisitOfMoney VISIT = new VisitOfMoney(
            Visits.BOOKING, "7KX4-9QM2", Instant.parse("2024-03-01T04:00:00Z"), "Asia/Tashkent", List.of("Massage"));

    private final TakingRecorded recorded = new TakingRecorded(EVENT);

    private static Reader reader(@Nullable String email, @Nullable String phone, String language) {
        return new Reader(Visits.AIGERIM, "Aigerim", email, phone, language);
    }

    private static PaymentReceived paid(Reader reader) {
        return new PaymentReceived(new UUID(0, 3), Visits.BRANCH, "Spa & Co", AMOUNT, VISIT, reader);
    }

    private static PaymentRefunded refunded(Reader reader) {
        return new PaymentRefunded(
                new UUID(0, 5),
                new UUID(0, 3),
                Visits.BRANCH,
                "Spa & Co",
                AMOUNT,
                RefundCause.CANCELLED,
                VISIT,
                reader);
    }

    private static InvoiceDispatched dispatched(InvoiceKind kind, Reader reader) {
        return new InvoiceDispatched(Visits.BOOKING, kind, "INV-000042", Visits.BRANCH, "Spa & Co", AMOUNT, reader);
    }

    private static InvoiceOverdue overdue(Reader reader) {
        return new InvoiceOverdue(
                Visits.BOOKING, "INV-000042", Visits.BRANCH, "Spa & Co", AMOUNT, LocalDate.of(2024, 3, 1), reader);
    }

    private void happens(DomainEvent event) {
        recorded.bean.take(new EventMessage(
                EVENT, event.type(), event.version(), new UUID(1, 1), Visits.NOW, "request", Json.write(event), null));
    }

    private Sms theText() {
        assertThat(recorded.queued).isEmpty();
        assertThat(recorded.texts).hasSize(1);
        return recorded.texts.get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Spa & Co: your payment of | March 1, 2024, 9:00 AM",
                "ru | Spa & Co: платёж | 1 марта 2024",
                "kk | Spa & Co: | 2024"
            })
    void that_money_has_come_is_told_in_his_language_and_the_time_of_the_branch(
            String language, String begin, String day) {
        happens(paid(reader(null, PHONE, language)));

        Sms sms = theText();
        assertThat(sms.kind()).isEqualTo("payment-received");
        assertThat(sms.recipient()).isEqualTo(PHONE);
        assertThat(sms.addresseeId()).isEqualTo(Visits.AIGERIM);
        assertThat(sms.senderName()).isEqualTo("Spa & Co");
        assertThat(sms.text()).startsWith(begin).contains("7KX4-9QM2", day);
        assertThat(recorded.published).containsExactly(new SmsQueued(new UUID(7, 1), Visits.BOOKING, Urgency.USUAL));
    }

    @Test
    void that_it_goes_back_is_told_with_the_reason() {
        happens(refunded(reader(null, PHONE, "en")));

        assertThat(theText().kind()).isEqualTo("payment-refunded");
        assertThat(theText().text())
                .contains("your booking was cancelled. ", "4,500.00", "7KX4-9QM2")
                .as("the alphabet of text messages has no such spaces")
                .doesNotContain("\u00A0", "\u202F");
    }

    @Test
    void of_an_invoice_that_was_paid_likewise() {
        happens(new InvoicePaymentReceived(
                new UUID(0, 3),
                Visits.BOOKING,
                "INV-000042",
                Visits.BRANCH,
                "Spa & Co",
                AMOUNT,
                reader(null, PHONE, "en")));

        assertThat(theText().kind()).isEqualTo("invoice-payment-received");
        assertThat(theText().text()).contains("4,500.00", "INV-000042");
    }

    @Test
    void of_an_invoice_whose_money_goes_back_likewise() {
        happens(new InvoicePaymentRefunded(
                new UUID(0, 5),
                new UUID(0, 3),
                Visits.BOOKING,
                "INV-000042",
                Visits.BRANCH,
                "Spa & Co",
                AMOUNT,
                RefundCause.PAID_ALREADY,
                reader(null, PHONE, "en")));

        assertThat(theText().kind()).isEqualTo("invoice-payment-refunded");
        assertThat(theText().text()).contains("more was paid than owed. ", "4,500.00", "INV-000042");
    }

    @Test
    void an_invoice_is_brought_by_its_link() {
        recorded.links.payable.add(Visits.BOOKING);

        happens(dispatched(InvoiceKind.INVOICE, reader(null, PHONE, "ru")));

        assertThat(theText().kind()).isEqualTo("invoice-sent");
        assertThat(theText().text()).contains("INV-000042").endsWith(LINK);
    }

    @Test
    void what_cannot_be_paid_on_the_web_is_brought_by_no_text() {
        happens(dispatched(InvoiceKind.INVOICE, reader(null, PHONE, "ru")));

        assertThat(recorded.texts).isEmpty();
    }

    @Test
    void a_credit_note_is_brought_by_mail_only() {
        recorded.links.payable.add(Visits.BOOKING);

        happens(dispatched(InvoiceKind.CREDIT_NOTE, reader(null, PHONE, "ru")));

        assertThat(recorded.texts).isEmpty();
    }

    @Test
    void who_has_not_paid_in_time_is_told_what_is_open_and_since_when_and_where_he_pays() {
        recorded.links.payable.add(Visits.BOOKING);

        happens(overdue(reader(null, PHONE, "en")));

        assertThat(theText().kind()).isEqualTo("invoice-overdue");
        assertThat(theText().text())
                .contains("INV-000042", "March 1, 2024", "4,500.00")
                .endsWith(LINK);
    }

    @Test
    void also_where_nothing_can_be_paid_on_the_web() {
        happens(overdue(reader(null, PHONE, "en")));

        assertThat(theText().text()).contains("INV-000042", "4,500.00").doesNotContain("Pay here", "token=");
    }

    @Test
    void who_has_ended_reminders_by_text_is_not_reminded_of_money_by_them_either() {
        recorded.unwantedWays.add(new Way(NotificationTopic.REMINDERS, NotificationChannel.SMS));

        happens(overdue(reader(null, PHONE, "en")));

        assertThat(recorded.texts).isEmpty();
    }

    @Test
    void but_told_of_what_he_has_paid() {
        recorded.unwantedWays.add(new Way(NotificationTopic.REMINDERS, NotificationChannel.SMS));

        happens(paid(reader(null, PHONE, "en")));

        assertThat(theText().kind()).isEqualTo("payment-received");
    }

    @Test
    void who_has_an_address_gets_a_mail_and_no_text() {
        happens(paid(reader(EMAIL, PHONE, "en")));

        assertThat(recorded.queued).hasSize(1);
        assertThat(recorded.texts).isEmpty();
    }

    @Test
    void whom_mails_do_not_reach_gets_a_text_and_no_mail() {
        recorded.refused.add(EMAIL);

        happens(paid(reader(EMAIL, PHONE, "en")));

        assertThat(theText().recipient()).isEqualTo(PHONE);
    }

    @Test
    void without_another_way_a_mail_is_written_all_the_same() {
        recorded.refused.add(EMAIL);

        happens(paid(reader(EMAIL, null, "en")));

        assertThat(recorded.queued).hasSize(1);
        assertThat(recorded.texts).isEmpty();
    }

    @Test
    void beyond_what_the_plan_allows_nothing_is_sent_and_nothing_fails() {
        recorded.textsLeft = 0;

        happens(refunded(reader(null, PHONE, "en")));

        assertThat(recorded.queued).isEmpty();
        assertThat(recorded.texts).isEmpty();
    }

    @Test
    void where_no_texts_are_sent_none_is_written() {
        recorded.textsAreSent = false;

        happens(overdue(reader(null, PHONE, "en")));

        assertThat(recorded.texts).isEmpty();
    }

    @Test
    void events_of_before_numbers_were_told_are_read() {
        String old = Json.write(paid(reader(EMAIL, null, "en")));
        assertThat(old).doesNotContain("phone");

        happens(Json.read(old, PaymentReceived.class));

        assertThat(recorded.queued).hasSize(1);
    }
}
