package io.thermae.finance.online;

import static io.thermae.finance.online.OpenDocuments.BRANCH;
import static io.thermae.finance.online.OpenDocuments.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.booking.api.PrepaidBookings;
import io.thermae.booking.api.Prepayment;
import io.thermae.finance.api.InvoiceStatus;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.OnlinePaymentKind;
import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.api.OnlineSubject;
import io.thermae.finance.online.DueOnline.Due;
import io.thermae.finance.payment.StoredPayments;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is due by the link of a booking, and by those of its invoices and of others. */
class DueOnlineTest {

    private static final UUID BOOKING = new UUID(1, 1);
    private static final Instant NOW = Instant.parse("2024-02-26T08:00:00Z");

    private final OpenDocuments documents = new OpenDocuments();
    private @Nullable Prepayment prepayment;
    private final DueOnline dueOnline = new DueOnline();

    @BeforeEach
    void wire() {
        dueOnline.invoices = documents;
        dueOnline.payments = new StoredPayments() {
            @Override
            public long prepaid(UUID bookingId) {
                return 0;
            }
        };
        dueOnline.prepaidBookings = new PrepaidBookings() {
            @Override
            public Optional<Prepayment> prepayment(UUID bookingId) {
                return Optional.ofNullable(prepayment);
            }

            @Override
            public Taken paid(UUID bookingId, Money paid) {
                throw new AssertionError("Nothing is paid here");
            }
        };
    }

    @Test
    void anInvoiceOfNoBookingIsDueAsItIsOpen() {
        InvoiceView invoice = documents.with(OpenDocuments.invoice(InvoiceStatus.PARTLY_PAID, 40));

        Due due = dueOnline.of(OnlineSubject.ofInvoice(invoice.id())).orElseThrow();

        assertThat(due)
                .isEqualTo(new Due(OnlinePaymentKind.INVOICE, null, invoice.id(), BRANCH, money(40), null, false));
        assertThat(dueOnline.place(OnlineSubject.ofInvoice(invoice.id()))).contains(new Place(null, invoice.id()));
    }

    @Test
    void byItsOwnLinkTheInvoiceOfAFeeIsDueWhateverElseItsBookingOwes() {
        InvoiceView visit = documents.ofVisit(BOOKING, InvoiceStatus.ISSUED, 100);
        InvoiceView fee = documents.ofFeeOf(BOOKING, InvoiceStatus.ISSUED, 30);

        assertThat(dueOnline.of(OnlineSubject.ofBooking(BOOKING)).map(Due::invoiceId))
                .contains(visit.id());
        assertThat(dueOnline.of(OnlineSubject.ofInvoice(fee.id())).map(Due::invoiceId))
                .contains(fee.id());
        // so neither link pays for the visit while the other one does
        assertThat(dueOnline.place(OnlineSubject.ofInvoice(fee.id()))).contains(new Place(BOOKING, fee.id()));
        assertThat(dueOnline.place(OnlineSubject.ofBooking(BOOKING))).contains(new Place(BOOKING, null));
        assertThat(dueOnline.isStillFor(payment(BOOKING, fee.id(), 30))).isTrue();
    }

    @Test
    void whatIsPaidOtherwiseOrInPartIsNotDueAsItWas() {
        InvoiceView half = documents.with(OpenDocuments.invoice(InvoiceStatus.PARTLY_PAID, 50));
        InvoiceView paid = documents.with(OpenDocuments.invoice(InvoiceStatus.PAID, 0));

        assertThat(dueOnline.isStillFor(payment(null, half.id(), 50))).isTrue();
        assertThat(dueOnline.isStillFor(payment(null, half.id(), 30)))
                .as("of what is open a part may be paid")
                .isTrue();
        assertThat(dueOnline.isStillFor(payment(null, half.id(), 100))).isFalse();
        assertThat(dueOnline.isStillFor(payment(null, paid.id(), 100))).isFalse();
        assertThat(dueOnline.of(OnlineSubject.ofInvoice(paid.id()))).isEmpty();
    }

    @Test
    void aPrepaymentIsDueAsLongAsItsBookingIsHeld() {
        prepayment =
                new Prepayment(BOOKING, "7KX4-9QM2", BRANCH, new UUID(2, 2), money(20), NOW.plusSeconds(900), true);
        OnlinePayment payment = payment(BOOKING, null, 20);

        assertThat(dueOnline.isStillFor(payment)).isTrue();

        prepayment = new Prepayment(BOOKING, "7KX4-9QM2", BRANCH, new UUID(2, 2), money(20), null, false);
        assertThat(dueOnline.isStillFor(payment)).isFalse();
        documents.ofVisit(BOOKING, InvoiceStatus.ISSUED, 20);
        assertThat(dueOnline.isStillFor(payment))
                .as("its invoice is another thing")
                .isFalse();
    }

    @Test
    void draftsAndStrangersHaveNoPlace() {
        InvoiceView draft = documents.with(OpenDocuments.invoice(InvoiceStatus.DRAFT, 0));

        assertThat(dueOnline.place(OnlineSubject.ofInvoice(draft.id()))).isEmpty();
        assertThat(dueOnline.place(OnlineSubject.ofInvoice(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void whatWasTakenBackIsRefusedAndWhatIsPaidIsNot() {
        InvoiceView voided = documents.with(OpenDocuments.invoice(InvoiceStatus.CREDITED, 0));
        InvoiceView paid = documents.with(OpenDocuments.invoice(InvoiceStatus.PAID, 0));

        assertThatThrownBy(() -> dueOnline.requireNotTakenBack(new Place(null, voided.id())))
                .isInstanceOf(RuleBroken.class);
        dueOnline.requireNotTakenBack(new Place(null, paid.id()));
        dueOnline.requireNotTakenBack(new Place(BOOKING, null));
    }

    private static OnlinePayment payment(@Nullable UUID bookingId, @Nullable UUID invoiceId, long amount) {
        return new OnlinePayment(
                UUID.randomUUID(),
                invoiceId == null ? OnlinePaymentKind.PREPAYMENT : OnlinePaymentKind.INVOICE,
                bookingId,
                invoiceId,
                BRANCH,
                money(amount),
                money(0),
                "test",
                null,
                OnlinePaymentStatus.CREATED,
                0,
                null,
                null,
                NOW,
                NOW,
                0);
    }
}
