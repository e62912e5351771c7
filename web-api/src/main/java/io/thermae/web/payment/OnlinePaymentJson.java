package io.thermae.web.payment;

import io.thermae.finance.api.OnlinePaymentKind;
import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.api.OnlinePaymentView;
import io.thermae.finance.api.PayOnline;
import io.thermae.kernel.Money;
import io.thermae.web.json.Times;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is paid on the web, as its payer sees it. */
public record OnlinePaymentJson(
        UUID id,
        OnlinePaymentStatus state,
        OnlinePaymentKind kind,
        @Schema(description = "All that is charged, the tip included") Money amount,
        @Schema(description = "What of it is a tip") Money tip,
        @Schema(example = "stripe") String gateway,
        @Nullable
                @Schema(
                        description = "Why the last attempt was refused, in the gateway's word",
                        example = "card_declined")
                String failure,
        @Schema(description = "Who has not paid by then has given up") OffsetDateTime expiresAt,
        @Nullable @Schema(description = "With which the browser pays at the gateway; only when begun")
                String clientSecret,
        @Nullable @Schema(description = "The gateway's key for browsers; only when begun") String publishableKey) {

    /** As it is known. */
    public static OnlinePaymentJson of(OnlinePaymentView payment, ZoneId zone) {
        return of(payment, zone, null, null);
    }

    /** As it was begun. */
    public static OnlinePaymentJson of(PayOnline.Begun begun, ZoneId zone) {
        return of(begun.payment(), zone, begun.clientSecret(), begun.publishableKey());
    }

    private static OnlinePaymentJson of(
            OnlinePaymentView payment, ZoneId zone, @Nullable String clientSecret, @Nullable String publishableKey) {
        return new OnlinePaymentJson(
                payment.id(),
                payment.status(),
                payment.kind(),
                payment.amount(),
                payment.tip(),
                payment.gateway(),
                payment.failure(),
                Times.at(payment.expiresAt(), zone),
                clientSecret,
                publishableKey);
    }

    /** The secret is not for logs. */
    @Override
    public String toString() {
        return "OnlinePaymentJson[" + id + "]";
    }
}
