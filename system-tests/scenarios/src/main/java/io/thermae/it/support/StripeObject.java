package io.thermae.it.support;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;

import jakarta.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objects of Stripe as its API of {@link StripePlayer#VERSION} shows them. Times are seconds since 1970. */
final class StripeObject {

    private StripeObject() {}

    /** A payment that nobody has paid yet. */
    static JsonObject intent(String id, long amount, String currency, JsonObject metadata, long now) {
        return body(
                "id", id,
                "object", "payment_intent",
                "amount", amount,
                "amount_capturable", 0,
                "amount_details", body("tip", body()),
                "amount_received", 0,
                "application", null,
                "application_fee_amount", null,
                "automatic_payment_methods", body("allow_redirects", "always", "enabled", true),
                "canceled_at", null,
                "cancellation_reason", null,
                "capture_method", "automatic_async",
                "client_secret", id + "_secret_played",
                "confirmation_method", "automatic",
                "created", now,
                "currency", currency,
                "customer", null,
                "description", null,
                "last_payment_error", null,
                "latest_charge", null,
                "livemode", false,
                "metadata", metadata,
                "next_action", null,
                "on_behalf_of", null,
                "payment_method", null,
                "payment_method_options", body("card", body("request_three_d_secure", "automatic")),
                "payment_method_types", list("card"),
                "processing", null,
                "receipt_email", null,
                "review", null,
                "setup_future_usage", null,
                "shipping", null,
                "statement_descriptor", null,
                "statement_descriptor_suffix", null,
                "status", "requires_payment_method",
                "transfer_data", null,
                "transfer_group", null);
    }

    /** A refund that was taken on. */
    static JsonObject refund(String id, JsonObject intent, long amount, JsonObject metadata, long now) {
        return body(
                "id",
                id,
                "object",
                "refund",
                "amount",
                amount,
                "balance_transaction",
                "txn_" + id,
                "charge",
                intent.getString("latest_charge"),
                "created",
                now,
                "currency",
                intent.getString("currency"),
                "destination_details",
                body("type", "card"),
                "metadata",
                metadata,
                "payment_intent",
                intent.getString("id"),
                "reason",
                null,
                "receipt_number",
                null,
                "source_transfer_reversal",
                null,
                "status",
                "succeeded",
                "transfer_reversal",
                null);
    }

    static JsonObject event(String id, String type, JsonObject object, long now) {
        return body(
                "id",
                id,
                "object",
                "event",
                "api_version",
                StripePlayer.VERSION,
                "created",
                now,
                "data",
                body("object", object),
                "livemode",
                false,
                "pending_webhooks",
                1,
                "request",
                body("id", null, "idempotency_key", null),
                "type",
                type);
    }

    /** A page of a list. */
    static JsonObject page(String url, List<JsonObject> data, boolean more) {
        return body("object", "list", "url", url, "has_more", more, "data", data);
    }

    /** @param next names the next page; null if there is none */
    static JsonObject found(String url, List<JsonObject> data, @Nullable String next) {
        return body(
                "object", "search_result",
                "url", url,
                "has_more", next != null,
                "next_page", next,
                "data", data);
    }
}
