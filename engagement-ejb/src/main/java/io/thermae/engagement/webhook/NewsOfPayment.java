package io.thermae.engagement.webhook;

import io.thermae.engagement.api.WebhookEventType;
import io.thermae.engagement.api.WebhookPayload.WebhookEventData;
import io.thermae.engagement.api.WebhookPayment;
import io.thermae.engagement.api.WebhookPayment.WebhookAllocation;
import io.thermae.engagement.api.WebhookPayment.WebhookPaymentPart;
import io.thermae.engagement.api.WebhookPayment.WebhookRefund;
import io.thermae.engagement.api.WebhookPayment.WebhookRefundPart;
import io.thermae.finance.api.PaymentChanged;
import io.thermae.finance.api.PaymentView;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that has come or gone back. Payments stay when their customer is erased, so this is told then, too; but not what was
 * noted.
 *
 * @param nameless whether the customer was erased
 */
record NewsOfPayment(PaymentChanged event, boolean nameless) implements News {

    @Override
    public WebhookEventType type() {
        return switch (event.step()) {
            case RECEIVED -> WebhookEventType.PAYMENT_RECEIVED;
            case REFUNDED -> WebhookEventType.PAYMENT_REFUNDED;
        };
    }

    @Override
    public UUID subject() {
        return event.subject();
    }

    /** Each refund is one more, and each time that one comes back. */
    @Override
    public long position() {
        return event.ordinal();
    }

    @Override
    public @Nullable UUID customer() {
        return event.payment().customerId();
    }

    @Override
    public Optional<News> ofErased() {
        return Optional.of(new NewsOfPayment(event, true));
    }

    @Override
    public WebhookEventData data(ZoneId zone) {
        PaymentView payment = event.payment();
        return WebhookEventData.of(
                new WebhookPayment(
                        payment.id(),
                        payment.branchId(),
                        payment.customerId(),
                        payment.amount(),
                        payment.tip(),
                        payment.credit(),
                        payment.deposit(),
                        payment.refunded(),
                        payment.parts().stream().map(this::part).toList(),
                        payment.allocations().stream()
                                .map(each -> new WebhookAllocation(each.invoiceId(), each.amount()))
                                .toList(),
                        payment.refunds().stream().map(this::refund).toList(),
                        payment.takenOn(),
                        payment.takenAt().atZone(zone).toOffsetDateTime(),
                        payment.takenBy(),
                        nameless ? null : payment.note(),
                        payment.bookingId(),
                        event.ordinal()),
                event.refundId());
    }

    private WebhookPaymentPart part(PaymentView.Part part) {
        return new WebhookPaymentPart(
                part.method().name(), part.amount(), part.refunded(), nameless ? null : part.reference());
    }

    private WebhookRefund refund(PaymentView.Refund refund) {
        return new WebhookRefund(
                refund.id(),
                refund.amount(),
                refund.parts().stream()
                        .map(part -> new WebhookRefundPart(part.method().name(), part.amount()))
                        .toList(),
                nameless ? null : refund.reason(),
                refund.refundedOn(),
                refund.refundedBy(),
                refund.atGateway() == null ? null : refund.atGateway().name(),
                refund.failure());
    }
}
