package io.thermae.finance.platformpayment;

import io.thermae.finance.api.GatewayRefundStatus;
import io.thermae.finance.api.OnlinePaymentKind;
import io.thermae.finance.api.PlatformEvent;
import io.thermae.finance.api.PlatformInvoiceStatus;
import io.thermae.finance.api.PlatformInvoices;
import io.thermae.finance.online.LookPolicy;
import io.thermae.finance.platformbooks.PlatformJournal;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says when gateways are asked, and takes what is due: in transactions of its own, that end before a gateway is called. */
@Stateless
@PermitAll
@TenantTransaction
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PlanPlatformLook {

    /** Whoever takes something has had his time then: a dead node's is taken by the next. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    @Inject
    StoredPlatformPayments stored;

    @Inject
    PlatformRefunds refunds;

    @Inject
    PlatformInvoices invoices;

    @Inject
    PlatformJournal journal;

    @Inject
    Clock clock;

    /** Takes payments of which the gateway is to be asked. */
    public List<PlatformPayment> payments(int atMost) {
        Instant now = clock.instant();
        List<PlatformPayment> due = stored.lockDue(now, atMost);
        due.forEach(payment -> stored.lookAgain(payment.id(), now.plus(LEASE), payment.looks() + 1));
        return due;
    }

    /** Refunds that are due. */
    public List<PlatformRefunds.Claimed> refunds(int atMost) {
        Instant now = clock.instant();
        return refunds.claim(now, now.plus(LEASE), atMost);
    }

    /**
     * What has come of a refund; whether the money went back or stays is posted to the platform's books.
     *
     * @param again after how long it is tried, or asked for, again; null for never
     */
    public void refunded(
            UUID refundId,
            GatewayRefundStatus status,
            @Nullable String gatewayId,
            @Nullable String failure,
            @Nullable Duration again) {
        refunds.write(
                        refundId,
                        status,
                        gatewayId,
                        failure,
                        again == null ? null : clock.instant().plus(again))
                .ifPresent(refund -> post(refund, status));
    }

    private void post(PlatformRefunds.Refund refund, GatewayRefundStatus status) {
        switch (status) {
            case DUE, SENT -> {}
            case DONE -> journal.post(PlatformEvent.REFUNDED, refund.id(), refund.invoiceId(), refund.amount());
            case FAILED -> journal.post(PlatformEvent.REFUND_FAILED, refund.id(), refund.invoiceId(), refund.amount());
        }
    }

    /** It is not known what has become of a call: the gateway is asked at once. */
    public void atOnce(UUID id) {
        stored.lookAgain(id, clock.instant(), 0);
    }

    /** It was asked for in vain. */
    public void later(PlatformPayment payment) {
        stored.lookAgain(
                payment.id(),
                clock.instant().plus(LookPolicy.ofPayment(OnlinePaymentKind.INVOICE, payment.looks())),
                payment.looks());
    }

    /** Whether nobody is to pay it any more: its time is over, or the invoice was paid otherwise, or nobody is there who could pay. */
    public boolean isAbandoned(PlatformPayment payment) {
        return payment.card() != null
                || !clock.instant().isBefore(payment.expiresAt())
                || invoices.get(payment.invoiceId()).status() == PlatformInvoiceStatus.PAID;
    }
}
