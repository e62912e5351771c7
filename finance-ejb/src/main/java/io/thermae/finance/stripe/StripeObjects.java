package io.thermae.finance.stripe;

import com.stripe.exception.CardException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.StripeError;
import com.stripe.net.StripeResponse;
import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.gateway.GatewayNews;
import io.thermae.finance.gateway.GatewayPayment;
import io.thermae.finance.gateway.GatewayRefund;
import io.thermae.kernel.Money;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What Stripe's objects mean to us. */
final class StripeObjects {

    /** Under which Stripe keeps our key with its objects. */
    static final String KEY = "thermae_key";

    private static final String INTENTS = "payment_intent.";
    private static final String REFUNDS = "refund.";

    /** What Stripe called the news of refunds before, and still tells as well. */
    private static final String REFUND_OF_CHARGE = "charge.refund.updated";

    private StripeObjects() {}

    /** @param like an amount of the currency */
    static GatewayPayment payment(PaymentIntent intent, Money like) {
        OnlinePaymentStatus status = status(intent.getStatus());
        Long received = intent.getAmountReceived();
        StripeError error = intent.getLastPaymentError();
        return new GatewayPayment(
                intent.getId(),
                status,
                status == OnlinePaymentStatus.SUCCEEDED && received != null
                        ? StripeAmountPolicy.ofOurs(received, like)
                        : 0,
                error == null || status == OnlinePaymentStatus.SUCCEEDED
                        ? null
                        : StripeDeclinePolicy.word(error.getCode(), error.getDeclineCode()),
                intent.getClientSecret(),
                answeredAt(intent.getLastResponse()));
    }

    /**
     * A payment whose card was refused: it is there, and not paid. Empty if the refusal tells of no payment.
     *
     * @param like an amount of the currency
     */
    static Optional<GatewayPayment> refused(CardException refusal, Money like) {
        StripeError error = refusal.getStripeError();
        if (error == null || error.getPaymentIntent() == null) {
            return Optional.empty();
        }
        GatewayPayment payment = payment(error.getPaymentIntent(), like);
        return Optional.of(new GatewayPayment(
                payment.id(),
                payment.status(),
                payment.received(),
                payment.failure() == null
                        ? StripeDeclinePolicy.word(error.getCode(), error.getDeclineCode())
                        : payment.failure(),
                null,
                payment.revision()));
    }

    /** In seconds, by Stripe's clock; 0 if it does not say. */
    private static long answeredAt(@Nullable StripeResponse response) {
        if (response == null) {
            return 0;
        }
        try {
            return response.headers()
                    .firstValue("Date")
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toEpochSecond())
                    .orElse(0L);
        } catch (DateTimeException e) {
            return 0;
        }
    }

    /** Empty for an event of something else, or of a payment that is none of ours. */
    static Optional<GatewayNews> news(String event) {
        try (JsonReader reader = Json.createReader(new StringReader(event))) {
            JsonObject whole = reader.readObject();
            String type = whole.getString("type", "");
            boolean isRefund = type.startsWith(REFUNDS) || type.equals(REFUND_OF_CHARGE);
            if (!isRefund && !type.startsWith(INTENTS)) {
                return Optional.empty();
            }
            JsonObject told = whole.getJsonObject("data").getJsonObject("object");
            JsonObject metadata = told.getJsonObject("metadata");
            if (metadata == null || !metadata.containsKey(KEY)) {
                return Optional.empty();
            }
            UUID key = UUID.fromString(metadata.getString(KEY));
            return Optional.of(
                    isRefund
                            ? new GatewayNews.OfRefund(key, refund(told))
                            : new GatewayNews.OfPayment(
                                    key,
                                    payment(told, whole.getJsonNumber("created").longValueExact())));
        } catch (JsonException
                | ClassCastException
                | NullPointerException
                | IllegalArgumentException
                | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static GatewayPayment payment(JsonObject intent, long at) {
        OnlinePaymentStatus status = status(intent.getString("status"));
        Currency currency = Currency.getInstance(intent.getString("currency").toUpperCase(Locale.ROOT));
        boolean failed = intent.containsKey("last_payment_error") && !intent.isNull("last_payment_error");
        return new GatewayPayment(
                intent.getString("id"),
                status,
                status == OnlinePaymentStatus.SUCCEEDED
                        ? StripeAmountPolicy.ofOurs(
                                intent.getJsonNumber("amount_received").longValueExact(), Money.zero(currency))
                        : 0,
                failed && status != OnlinePaymentStatus.SUCCEEDED
                        ? refusal(intent.getJsonObject("last_payment_error"))
                        : null,
                null,
                at);
    }

    private static @Nullable String refusal(JsonObject error) {
        return StripeDeclinePolicy.word(error.getString("code", null), error.getString("decline_code", null));
    }

    static GatewayRefund refund(Refund refund) {
        return refund(refund.getId(), refund.getStatus(), refund.getFailureReason());
    }

    private static GatewayRefund refund(JsonObject refund) {
        return refund(
                refund.getString("id"), refund.getString("status", null), refund.getString("failure_reason", null));
    }

    private static GatewayRefund refund(String id, @Nullable String status, @Nullable String failure) {
        return switch (Objects.requireNonNullElse(status, "")) {
            case "succeeded" -> new GatewayRefund(id, GatewayRefund.Status.SUCCEEDED, null);
            case "failed", "canceled" ->
                new GatewayRefund(id, GatewayRefund.Status.FAILED, Objects.requireNonNullElse(failure, status));
            default -> new GatewayRefund(id, GatewayRefund.Status.PENDING, null);
        };
    }

    static Optional<UUID> key(@Nullable Map<String, String> metadata) {
        String key = metadata == null ? null : metadata.get(KEY);
        try {
            return Optional.ofNullable(key).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A word that Stripe may add one day means that it is not over. */
    private static OnlinePaymentStatus status(String stripe) {
        return switch (stripe) {
            case "requires_payment_method", "requires_confirmation" -> OnlinePaymentStatus.REQUIRES_METHOD;
            case "requires_action" -> OnlinePaymentStatus.REQUIRES_ACTION;
            case "succeeded" -> OnlinePaymentStatus.SUCCEEDED;
            case "canceled" -> OnlinePaymentStatus.CANCELLED;
            default -> OnlinePaymentStatus.PROCESSING;
        };
    }
}
