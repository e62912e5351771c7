package io.thermae.engagement.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.BookingPlaced;
import io.thermae.booking.api.BookingSnapshot;
import io.thermae.engagement.message.Mail;
import io.thermae.engagement.template.Templates;
import io.thermae.finance.api.InvoiceDispatched.Reader;
import io.thermae.finance.api.PaymentReceived;
import io.thermae.finance.api.PaymentRefunded;
import io.thermae.finance.api.RefundCause;
import io.thermae.finance.api.VisitOfMoney;
import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who has paid on the web is told of his money in his language. */
class PaymentMailsTest {

    private static final UUID BOOKING = new UUID(0, 1);
    private static final UUID CARD = new UUID(0, 2);
    private static final String EMAIL = "dana@example.com";
    private static final UUID PAYMENT = new UUID(0, 3);
    private static final UUID BRANCH = new UUID(0, 4);
    private static final Money AMOUNT = new Money(450_000, Currency.getInstance("KZT"));
    private static final VisitOfMoney VISIT = new VisitOfMoney(
            BOOKING, "7KX4-9QM2", Instant.parse("2024-03-01T04:00:00Z"), "Asia/Tashkent", List.of("Massage", "Sauna"));

    private final PaymentMails mails = new PaymentMails(new Templates());

    @Test
    void saysInEachLanguageWhatHasComeAndForWhat() {
        Mail english = received("en");
        Mail russian = received("ru");
        Mail kazakh = received("kk");

        assertThat(english.kind()).isEqualTo("payment-received");
        assertThat(english.addresseeId()).isEqualTo(CARD);
        assertThat(english.recipient()).isEqualTo(EMAIL);
        assertThat(english.senderName()).isEqualTo("Aul & Spa");
        assertThat(english.content().subject()).startsWith("Payment received:").contains("4,500.00", "Aul & Spa");
        assertThat(english.content().text())
                .contains("Hello, Dana!", "4,500.00", "7KX4-9QM2", "March 1, 2024", "9:00 AM", "Massage, Sauna");
        assertThat(english.content().html()).contains("Aul &amp; Spa", "7KX4-9QM2");
        assertThat(russian.language()).isEqualTo(Language.RU);
        assertThat(russian.content().text()).contains("Здравствуйте, Dana!", "1 марта 2024", "09:00");
        assertThat(kazakh.content().subject()).startsWith("Төлем қабылданды");
    }

    @Test
    void saysWhyMoneyGoesBackAsFarAsThatIsForItsPayer() {
        String tooLate = refunded(RefundCause.TOO_LATE, "en").content().text();
        String cancelled = refunded(RefundCause.CANCELLED, "en").content().text();
        String paidAlready = refunded(RefundCause.PAID_ALREADY, "en").content().text();
        String other = refunded(RefundCause.OTHER, "en").content().text();

        assertThat(tooLate).contains("came too late").doesNotContain("was cancelled", "More was paid");
        assertThat(cancelled).contains("was cancelled").doesNotContain("came too late", "More was paid");
        assertThat(paidAlready).contains("More was paid").doesNotContain("came too late", "was cancelled");
        assertThat(other).doesNotContain("came too late", "was cancelled", "More was paid");
        assertThat(List.of(tooLate, cancelled, paidAlready, other))
                .allSatisfy(text -> assertThat(text).contains("4,500.00", "7KX4-9QM2", "depends on your bank"));
    }

    @Test
    void refundsAreToldInEachLanguage() {
        assertThat(Arrays.stream(Language.values()).map(language -> refunded(RefundCause.TOO_LATE, language.tag())))
                .allSatisfy(mail -> {
                    assertThat(mail.kind()).isEqualTo("payment-refunded");
                    assertThat(mail.appointment()).isNull();
                    assertThat(mail.content().subject()).contains("Aul & Spa");
                })
                .extracting(mail -> mail.content().subject())
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsToldIsFoundByTheBooking() {
        assertThat(receipt("en").subject()).isEqualTo(BOOKING);
        assertThat(refund(RefundCause.OTHER, "en").subject()).isEqualTo(BOOKING);
    }

    @Test
    void whoHasPaidAheadIsToldSoWithHisPlace() {
        String zone = VISIT.timeZone();
        BookingSnapshot unpaid =
                Visits.visit(Language.EN, zone, 0, Visits.massage(Visits.DANA, zone, "2024-03-01T09:00"));
        BookingSnapshot paid = Visits.paid(unpaid, AMOUNT);

        assertThat(placed(paid)).contains("You have paid", "4,500.00");
        assertThat(placed(Visits.pending(paid))).contains("You have paid", "4,500.00");
        assertThat(placed(unpaid)).doesNotContain("You have paid");
    }

    /** What its client is told of a visit that is booked. */
    private static String placed(BookingSnapshot booking) {
        return Visits.bookingMails()
                .placed(new BookingPlaced(booking))
                .get(0)
                .content()
                .text();
    }

    private Mail received(String language) {
        return mails.received(receipt(language), EMAIL);
    }

    private Mail refunded(RefundCause cause, String language) {
        return mails.refunded(refund(cause, language), EMAIL);
    }

    private static PaymentReceived receipt(String language) {
        return new PaymentReceived(PAYMENT, BRANCH, "Aul & Spa", AMOUNT, VISIT, reader(language));
    }

    private static PaymentRefunded refund(RefundCause cause, String language) {
        return new PaymentRefunded(
                new UUID(0, 5), PAYMENT, BRANCH, "Aul & Spa", AMOUNT, cause, VISIT, reader(language));
    }

    private static Reader reader(String language) {
        return new Reader(CARD, "Dana", EMAIL, null, language);
    }
}
