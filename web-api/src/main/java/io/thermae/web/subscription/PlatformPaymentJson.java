package io.thermae.web.subscription;

import io.thermae.finance.api.CardRefusal;
import io.thermae.finance.api.GatewayRefundStatus;
import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.api.PayPlatformInvoice;
import io.thermae.finance.api.PlatformPaymentView;
import io.thermae.kernel.Money;
import io.thermae.web.json.Times;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an owner pays to the platform on the web. */
public record PlatformPaymentJson(
        UUID id,
        UUID invoiceId,
        OnlinePaymentStatus state,
        Money amount,
        @Schema(example = "stripe") String gateway,
        @Nullable
                @Schema(
                        description = "Why the last attempt was refused, in the gateway's word",
                        example = "card_declined")
                String failure,
        @Nullable @Schema(description = "The same in our words") CardRefusal refusal,
        @Nullable
                @Schema(
                        description =
                                "How far it is that the money goes back, since the invoice was paid otherwise before it"
                                        + " came")
                GatewayRefundStatus refund,
        @Schema(description = "Whether the card is kept by which it is paid") boolean keepsCard,
        @Nullable
                @Schema(
                        description =
                                "Which attempt it is to charge the card that is kept; none if an owner pays himself",
                        example = "1")
                Integer attempt,
        @Schema(description = "Who has not paid by then has given up") OffsetDateTime expiresAt,
        @Nullable @Schema(description = "With which the browser pays at the gateway; only when begun")
                String clientSecret,
        @Nullable @Schema(description = "The gateway's key for browsers; only when begun") String publishableKey) {

    static PlatformPaymentJson of(PlatformPaymentView payment, ZoneId zone) {
        return of(payment, zone, null, null);
    }

    static PlatformPaymentJson of(PayPlatformInvoice.Begun begun, ZoneId zone) {
        return of(begun.payment(), zone, begun.clientSecret(), begun.publishableKey());
    }

    private static PlatformPaymentJson of(
            PlatformPaymentView payment, ZoneId zone, @Nullable String clientSecret, @Nullable String publishableKey) {
        return new PlatformPaymentJson(
                payment.id(),
                payment.invoiceId(),
                payment.status(),
                payment.amount(),
                payment.gateway(),
                payment.failure(),
                CardRefusal.of(payment.failure(), payment.status()).orElse(null),
                payment.refund(),
                payment.keepsCard(),
                payment.attempt(),
                Times.at(payment.expiresAt(), zone),
                clientSecret,
                publishableKey);
    }

    /** The secret is not for logs. */
    @Override
    public String toString() {
        return "PlatformPaymentJson[" + id + "]";
    }
}
