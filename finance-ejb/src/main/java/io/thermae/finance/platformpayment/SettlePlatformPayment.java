package io.thermae.finance.platformpayment;

import io.thermae.finance.api.OnlinePaymentKind;
import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.api.PlatformEvent;
import io.thermae.finance.gateway.GatewayPayment;
import io.thermae.finance.online.LookPolicy;
import io.thermae.finance.online.OnlinePaymentPolicy;
import io.thermae.finance.online.OnlinePaymentPolicy.Standing;
import io.thermae.finance.platformbooks.PlatformJournal;
import io.thermae.finance.platforminvoice.SettlePlatformInvoice;
import io.thermae.finance.platformpayment.PlatformRefunds.Reason;
import io.thermae.kernel.Money;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.ChangeBusinessState;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one place where it is written down what a gateway says of a payment to the platform, whoever has heard it: its answer, its
 * webhook, or who looks for it. Money that has come pays the invoice here, once, or is to go back; it is posted to
 * the platform's books either way.
 */
@Stateless
@PermitAll
@TenantTransaction
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SettlePlatformPayment {

    private static final Logger LOG = Logger.getLogger(SettlePlatformPayment.class.getName());

    @Inject
    StoredPlatformPayments stored;

    @Inject
    PlatformRefunds refunds;

    @Inject
    SettlePlatformInvoice settleInvoice;

    @Inject
    PlatformJournal journal;

    @Inject
    ChangeBusinessState changeState;

    @Inject
    Clock clock;

    /**
     * Writes it down.
     *
     * @return as it is known now; empty if there is no such payment
     */
    public Optional<PlatformPayment> settle(UUID id, GatewayPayment told) {
        boolean isThere = told.status() == OnlinePaymentStatus.SUCCEEDED;
        if (isThere) {
            // the business before all that it owes and pays, as everybody locks it who may have it go on
            changeState.lock();
        }
        Optional<PlatformPayment> found = stored.lock(id);
        if (found.isEmpty()) {
            return found;
        }
        PlatformPayment payment = found.get();
        String known = payment.gatewayId();
        if (known != null && !known.equals(told.id())) {
            LOG.log(Level.WARNING, "The payment {0} is another one at the gateway than {1}", new Object[] {id, told.id()
            });
            return found;
        }
        Long received = payment.received();
        boolean hasCome = isThere && received == null;
        if (hasCome) {
            received = told.received();
        }
        write(payment, told.id(), new Standing(told.status(), told.revision(), told.failure()), received);
        if (hasCome) {
            if (payment.keepsCard()) {
                stored.askForCard(id, clock.instant());
            }
            take(payment, new Money(told.received(), payment.amount().currency()), told.id());
        }
        return stored.lock(id);
    }

    /**
     * The gateway does not take it on, or has never heard of it: nobody can pay it.
     *
     * @param failure one word; null for none
     */
    public Optional<PlatformPayment> end(UUID id, OnlinePaymentStatus status, @Nullable String failure) {
        stored.lock(id)
                .filter(payment -> !payment.isFinal())
                .ifPresent(payment -> write(
                        payment,
                        payment.gatewayId(),
                        new Standing(status, payment.revision(), failure),
                        payment.received()));
        return stored.lock(id);
    }

    private void write(PlatformPayment payment, @Nullable String gatewayId, Standing told, @Nullable Long received) {
        Standing standing = AttemptPolicy.keepingWhy(
                payment.attempt() != null, payment.failure(), OnlinePaymentPolicy.after(payment.standing(), told));
        Instant again = clock.instant().plus(LookPolicy.ofPayment(OnlinePaymentKind.INVOICE, payment.looks()));
        stored.write(
                payment.id(), gatewayId, standing, received, standing.status().isFinal() ? null : again);
    }

    /** It pays the whole invoice, or nothing of it. */
    private void take(PlatformPayment payment, Money amount, String reference) {
        if (!amount.equals(payment.amount())) {
            LOG.log(Level.WARNING, "Of the payment {0} to the platform another amount has come", payment.id());
            giveBack(payment, amount, Reason.OTHER_AMOUNT);
        } else if (settleInvoice.pay(payment.invoiceId(), payment.begunBy(), reference)) {
            journal.post(PlatformEvent.PAID, payment.id(), payment.invoiceId(), amount);
        } else {
            giveBack(payment, amount, Reason.PAID_ALREADY);
        }
    }

    private void giveBack(PlatformPayment payment, Money amount, Reason reason) {
        if (amount.minorUnits() > 0) {
            refunds.owe(payment.id(), amount, reason, clock.instant());
            journal.post(PlatformEvent.PAID_IN_EXCESS, payment.id(), payment.invoiceId(), amount);
        }
    }
}
