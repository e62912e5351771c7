package io.thermae.finance.online;

import io.thermae.booking.api.HoldCustomer;
import io.thermae.booking.api.PrepaidBookings;
import io.thermae.booking.api.Prepayment;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.OnlinePaymentKind;
import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.fee.LateDeposits;
import io.thermae.finance.gateway.GatewayPayment;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.finance.ledger.OpenDay;
import io.thermae.finance.online.OnlinePaymentPolicy.Standing;
import io.thermae.finance.payment.ReceiveOnline;
import io.thermae.finance.payment.RefundCausePolicy;
import io.thermae.finance.payment.StoredPayments;
import io.thermae.finance.payment.TellInvoicePayer;
import io.thermae.finance.payment.TellPayer;
import io.thermae.finance.refund.GiveBack;
import io.thermae.kernel.Money;
import io.thermae.kernel.RaceLost;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one place where it is written down what a gateway says of a payment, whoever has heard it: its answer, its webhook, or who
 * looks for it. Money that has come becomes a payment here, once.
 */
@Stateless
@PermitAll
@TenantTransaction
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SettleOnlinePayment {

    private static final Logger LOG = Logger.getLogger(SettleOnlinePayment.class.getName());

    @Inject
    StoredOnlinePayments stored;

    @Inject
    StoredInvoices invoices;

    @Inject
    StoredPayments payments;

    @Inject
    ReceiveOnline receiveOnline;

    @Inject
    GiveBack giveBack;

    @Inject
    LateDeposits lateDeposits;

    @Inject
    PrepaidBookings prepaidBookings;

    @Inject
    HoldCustomer holdCustomer;

    @Inject
    TellPayer tellPayer;

    @Inject
    TellInvoicePayer tellInvoicePayer;

    @Inject
    FinanceSettings settings;

    @Inject
    OpenDay openDay;

    @Inject
    Clock clock;

    /**
     * Writes it down.
     *
     * @return as it is known now; empty if there is no such payment
     * @throws RaceLost if a customer's card was merged meanwhile
     */
    public Optional<OnlinePayment> settle(UUID id, GatewayPayment told) {
        Optional<OnlinePayment> found = stored.lock(id);
        if (found.isEmpty()) {
            return found;
        }
        OnlinePayment payment = found.get();
        String known = payment.gatewayId();
        if (known != null && !known.equals(told.id())) {
            LOG.log(Level.WARNING, "The payment {0} is another one at the gateway than {1}", new Object[] {id, told.id()
            });
            return found;
        }
        UUID paymentId = payment.paymentId();
        boolean isThere = told.status() == OnlinePaymentStatus.SUCCEEDED;
        if (isThere && paymentId == null) {
            paymentId = receive(payment, told);
        }
        write(payment, told.id(), new Standing(told.status(), told.revision(), told.failure()), paymentId);
        return stored.lock(id);
    }

    /**
     * The gateway does not take it on, or has never heard of it: nobody can pay it.
     *
     * @param failure one word; null for none
     */
    public Optional<OnlinePayment> end(UUID id, OnlinePaymentStatus status, @Nullable String failure) {
        stored.lock(id)
                .filter(payment -> !payment.isFinal())
                .ifPresent(payment -> write(
                        payment,
                        payment.gatewayId(),
                        new Standing(status, payment.revision(), failure),
                        payment.paymentId()));
        return stored.lock(id);
    }

    private void write(OnlinePayment payment, @Nullable String gatewayId, Standing told, @Nullable UUID paymentId) {
        Standing standing = OnlinePaymentPolicy.after(payment.standing(), told);
        Instant again = clock.instant().plus(LookPolicy.ofPayment(payment.kind(), payment.looks()));
        stored.write(
                payment.id(), gatewayId, standing, paymentId, standing.status().isFinal() ? null : again);
    }

    /** Customers' cards are locked first, then the booking, invoices, and payments, as everybody locks them. */
    private UUID receive(OnlinePayment payment, GatewayPayment told) {
        Money amount = new Money(told.received(), payment.amount().currency());
        LocalDate day = openDay.from(settings.today());
        return payment.kind() == OnlinePaymentKind.PREPAYMENT
                ? prepaid(payment, amount, told.id(), day)
                : invoicePaid(payment, amount, told.id(), day);
    }

    private UUID prepaid(OnlinePayment payment, Money amount, String reference, LocalDate day) {
        UUID booking = Objects.requireNonNull(payment.bookingId());
        UUID customer = prepaidBookings
                .prepayment(booking)
                .map(Prepayment::customerId)
                .map(this::card)
                .orElse(null);
        lateDeposits.hold(booking);
        UUID paid = receiveOnline.deposit(
                new ReceiveOnline.Received(payment.branchId(), customer, amount, reference, day), booking);
        PrepaidBookings.Taken taken =
                prepaidBookings.paid(booking, new Money(payments.prepaid(booking), amount.currency()));
        boolean lost = taken == PrepaidBookings.Taken.TOO_LATE;
        boolean settled = taken != PrepaidBookings.Taken.NOT_ENOUGH && lateDeposits.settle(booking, lost);
        if (lost && !settled) {
            payments.holding(booking).forEach(each -> giveBack.giveRestBack(each, RefundCausePolicy.TOO_LATE, day));
        } else if (taken != PrepaidBookings.Taken.CONFIRMED) {
            // who is told that he has the place is told with it what he has paid
            tellPayer.received(paid, booking);
        }
        return paid;
    }

    private UUID invoicePaid(OnlinePayment payment, Money amount, String reference, LocalDate day) {
        UUID id = Objects.requireNonNull(payment.invoiceId());
        UUID before = invoices.find(id).orElseThrow().customerId();
        UUID customer = before == null ? null : card(before);
        invoices.lockAll(List.of(id));
        InvoiceView invoice = invoices.find(id).orElseThrow();
        if (!Objects.equals(before, invoice.customerId())) {
            throw new RaceLost(new IllegalStateException("The card was merged"));
        }
        ReceiveOnline.Paid paid = receiveOnline.invoice(
                new ReceiveOnline.Received(payment.branchId(), customer, amount, reference, day),
                payment.amount().minorUnits(),
                payment.tip().minorUnits(),
                payment.isFinal(),
                invoice);
        if (paid.credit() > 0) {
            giveBack.giveRestBack(paid.paymentId(), RefundCausePolicy.PAID_ALREADY, day);
        }
        UUID booking = payment.bookingId();
        if (booking == null) {
            tellInvoicePayer.received(paid.paymentId(), invoice);
        } else {
            tellPayer.received(paid.paymentId(), booking);
        }
        return paid.paymentId();
    }

    /** The card, held until the transaction ends; null if it is nobody's, or was erased. */
    private @Nullable UUID card(UUID customerId) {
        return holdCustomer
                .holdUnseen(customerId)
                .filter(card -> !card.nobodys())
                .map(HoldCustomer.Held::id)
                .orElse(null);
    }
}
