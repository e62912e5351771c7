package io.thermae.finance.online;

import io.thermae.booking.api.PrepaidBookings;
import io.thermae.booking.api.Prepayment;
import io.thermae.finance.api.InvoiceStatus;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.OnlinePaymentKind;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.finance.payment.StoredPayments;
import io.thermae.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be paid on the web for a booking at the moment. */
@ApplicationScoped
public class DueOnline {

    private static final Set<InvoiceStatus> OPEN = EnumSet.of(InvoiceStatus.ISSUED, InvoiceStatus.PARTLY_PAID);

    @Inject
    PrepaidBookings prepaidBookings;

    @Inject
    StoredInvoices invoices;

    @Inject
    StoredPayments payments;

    /**
     * What is due.
     *
     * @param invoiceId null for a prepayment
     * @param until when it is not due any more; null if that is not known
     */
    record Due(OnlinePaymentKind kind, @Nullable UUID invoiceId, UUID branchId, Money amount, @Nullable Instant until) {

        /** Whether a payment is for this, and as much. */
        boolean isPaidBy(OnlinePayment payment) {
            return payment.kind() == kind
                    && payment.amount().equals(amount)
                    && Objects.equals(payment.invoiceId(), invoiceId);
        }
    }

    /** The prepayment comes first; after that, what is open of the invoice, and of that of a fee. */
    Optional<Due> of(UUID bookingId) {
        return prepayment(bookingId).or(() -> invoice(bookingId));
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
                        null,
                        prepayment.branchId(),
                        new Money(rest, prepayment.due().currency()),
                        prepayment.heldUntil()));
    }

    private Optional<Due> invoice(UUID bookingId) {
        return open(invoices.ofBooking(bookingId))
                .or(() -> open(invoices.ofFee(bookingId)))
                .map(invoice ->
                        new Due(OnlinePaymentKind.INVOICE, invoice.id(), invoice.branchId(), invoice.open(), null));
    }

    private Optional<InvoiceView> open(Optional<UUID> invoice) {
        return invoice.flatMap(invoices::find)
                .filter(each -> OPEN.contains(each.status()) && each.open().minorUnits() > 0);
    }
}
