package io.thermae.finance.platformpayment;

import io.thermae.finance.api.OnlinePaymentKind;
import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.api.PlatformInvoiceStatus;
import io.thermae.finance.api.PlatformInvoiceView;
import io.thermae.finance.api.PlatformInvoices;
import io.thermae.finance.gateway.PaymentGateway;
import io.thermae.finance.gateway.StepPolicy;
import io.thermae.finance.online.LookPolicy;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Ids;
import io.thermae.kernel.RaceLost;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds the payment of an invoice of the platform, or writes it down: committed before any gateway hears of it. */
@Stateless
@PermitAll
@TenantTransaction
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OpenPlatformPayment {

    @Inject
    StoredPlatformPayments stored;

    @Inject
    PlatformInvoices invoices;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "thermae.payments.invoice-hours", defaultValue = "24")
    int invoiceHours;

    /** What is to be done with a payment. */
    public enum Step {
        /** It is new. */
        BEGIN,
        /** It was begun before. */
        RESUME,
        /** The invoice was paid otherwise, or is to be paid otherwise: it is to be cancelled. */
        CANCEL,
        /** It was paid. */
        SHOW
    }

    /** A payment, and what is to be done with it. */
    public record Opened(PlatformPayment payment, Step step) {}

    /**
     * Opens it.
     *
     * @param gateway where a new one is begun
     * @param keepCard whether the card is kept by which it is paid
     * @throws io.thermae.kernel.NotFound if the business has no such invoice
     * @throws RuleBroken {@code NOTHING_TO_PAY}; {@code AMOUNT_NOT_COUNTABLE}
     * @throws RaceLost if somebody else has opened one meanwhile
     */
    public Opened open(UUID invoiceId, PaymentGateway gateway, boolean keepCard) {
        Optional<PlatformPayment> open = stored.lockOpen(invoiceId);
        PlatformInvoiceView invoice = invoices.get(invoiceId);
        boolean due = invoice.status() == PlatformInvoiceStatus.OPEN;
        if (open.isPresent()) {
            boolean same = due && open.get().card() == null && open.get().keepsCard() == keepCard;
            return new Opened(open.get(), same ? Step.RESUME : Step.CANCEL);
        }
        if (!due) {
            return stored.latest(invoiceId)
                    .filter(latest -> latest.status() == OnlinePaymentStatus.SUCCEEDED)
                    .map(paid -> new Opened(paid, Step.SHOW))
                    .orElseThrow(() -> new RuleBroken(ErrorCode.NOTHING_TO_PAY));
        }
        return new Opened(insert(invoice, gateway, keepCard), Step.BEGIN);
    }

    private PlatformPayment insert(PlatformInvoiceView invoice, PaymentGateway gateway, boolean keepCard) {
        StepPolicy.requireCountable(
                invoice.amount(), gateway.step(invoice.amount().currency()));
        Instant now = clock.instant();
        PlatformPayment payment = new PlatformPayment(
                Ids.next(),
                invoice.id(),
                invoice.amount(),
                gateway.name(),
                null,
                OnlinePaymentStatus.CREATED,
                0,
                null,
                null,
                null,
                keepCard,
                null,
                null,
                caller.userId(),
                now,
                now.plus(Duration.ofHours(invoiceHours)),
                0);
        if (!stored.insert(payment, now.plus(LookPolicy.ofPayment(OnlinePaymentKind.INVOICE, 0)))) {
            throw new RaceLost(new IllegalStateException("The invoice is being paid already"));
        }
        return payment;
    }
}
