package io.thermae.finance.online;

import io.thermae.booking.api.PrepaidBookings;
import io.thermae.booking.api.Prepayment;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.OnlinePaymentKind;
import io.thermae.finance.api.OnlineSubject;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.finance.payment.StoredPayments;
import io.thermae.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be paid on the web for a booking, or of an invoice, at the moment. */
@ApplicationScoped
public class DueOnline {

    @Inject
    PrepaidBookings prepaidBookings;

    @Inject
    StoredInvoices invoices;

    @Inject
    StoredPayments payments;

    /**
     * What is due.
     *
     * @param bookingId null for an invoice of no booking
     * @param invoiceId null for a prepayment
     * @param until when it is not due any more; null if that is not known
     * @param tippable whether a tip can be given with it
     */
    record Due(
            OnlinePaymentKind kind,
            @Nullable UUID bookingId,
            @Nullable UUID invoiceId,
            UUID branchId,
            Money amount,
            @Nullable Instant until,
            boolean tippable) {

        /** Whether what a payment was begun for is still due: all of a prepayment, and of an invoice as much as that pays. */
        boolean needs(OnlinePayment payment) {
            return payment.kind() == kind
                    && Objects.equals(payment.invoiceId(), invoiceId)
                    && (kind == OnlinePaymentKind.PREPAYMENT
                            ? payment.pays().equals(amount)
                            : payment.pays().minorUnits() <= amount.minorUnits());
        }
    }

    /** Where payments of something are; empty for what is no invoice that was issued. A document's booking never changes. */
    Optional<Place> place(OnlineSubject subject) {
        UUID invoice = subject.invoiceId();
        return invoice == null
                ? Optional.of(new Place(subject.bookingId(), null))
                : invoices.find(invoice)
                        .filter(PayableInvoicePolicy::isShown)
                        .map(found -> new Place(found.bookingId(), found.id()));
    }

    /** Of a booking the prepayment comes first; after that, what is open of its invoice, and of that of a fee. */
    Optional<Due> of(OnlineSubject subject) {
        UUID booking = subject.bookingId();
        return booking == null ? ofInvoice(subject.invoiceId()) : ofBooking(booking);
    }

    /** Whether what a payment was begun for is due still, and at least as much. */
    boolean isStillFor(OnlinePayment payment) {
        UUID invoice = payment.invoiceId();
        Optional<Due> due =
                invoice == null ? ofBooking(Objects.requireNonNull(payment.bookingId())) : ofInvoice(invoice);
        return due.filter(each -> each.needs(payment)).isPresent();
    }

    /** @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if it is an invoice of which all was taken back */
    void requireNotTakenBack(Place place) {
        UUID invoice = place.invoiceId();
        if (invoice != null) {
            invoices.find(invoice).ifPresent(PayableInvoicePolicy::requireNotTakenBack);
        }
    }

    private Optional<Due> ofBooking(UUID bookingId) {
        return prepayment(bookingId)
                .or(() -> invoices.ofBooking(bookingId).flatMap(this::ofInvoice))
                .or(() -> invoices.ofFee(bookingId).flatMap(this::ofInvoice));
    }

    private Optional<Due> prepayment(UUID bookingId) {
        Optional<Prepayment> asked = prepaidBookings.prepayment(bookingId).filter(Prepayment::open);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        Prepayment prepayment = asked.get();
        long rest = prepayment.due().minorUnits() - payments.prepaid(bookingId);
        return rest <= 0
                ? Optional.empty()
                : Optional.of(new Due(
                        OnlinePaymentKind.PREPAYMENT,
                        bookingId,
                        null,
                        prepayment.branchId(),
                        new Money(rest, prepayment.due().currency()),
                        prepayment.heldUntil(),
                        false));
    }

    private Optional<Due> ofInvoice(@Nullable UUID invoiceId) {
        return Optional.ofNullable(invoiceId)
                .flatMap(invoices::find)
                .filter(PayableInvoicePolicy::isDue)
                .map(DueOnline::open);
    }

    private static Due open(InvoiceView invoice) {
        return new Due(
                OnlinePaymentKind.INVOICE,
                invoice.bookingId(),
                invoice.id(),
                invoice.branchId(),
                invoice.open(),
                null,
                PayableInvoicePolicy.isTippable(invoice));
    }
}
