package io.thermae.it.support;

import static io.thermae.it.support.Body.body;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Stripe keeps of payments and refunds, and what it has to tell of them. Whoever calls it holds its lock. */
final class StripeBooks {

    /** Whose payment can be cancelled, and paid. */
    private static final Set<String> OPEN =
            Set.of("requires_payment_method", "requires_confirmation", "requires_action");

    private final Clock clock;
    private final Map<String, JsonObject> intents = new LinkedHashMap<>();
    private final Map<String, JsonObject> refunds = new LinkedHashMap<>();
    private final List<JsonObject> events = new ArrayList<>();
    private int last;

    /** @param clock that of its answers, too */
    StripeBooks(Clock clock) {
        this.clock = clock;
    }

    JsonObject create(long amount, String currency, JsonObject metadata) {
        JsonObject intent = StripeObject.intent(id("pi"), amount, currency, metadata, now());
        return changed("payment_intent.created", intent);
    }

    /** Refuses what is not there. */
    JsonObject intent(String id) {
        JsonObject intent = intents.get(id);
        if (intent == null) {
            throw StripeRefusal.missing("payment_intent: '" + id + "'");
        }
        return intent;
    }

    /** All of them, the newest first. */
    List<JsonObject> intents() {
        return newestFirst(intents);
    }

    /** Refuses what is paid, in the hands of a bank, or over. */
    JsonObject cancel(String id) {
        JsonObject intent = stillOpen(id);
        return changed(
                "payment_intent.canceled", Body.with(Body.with(intent, "status", "canceled"), "canceled_at", now()));
    }

    /** The payer's bank does not pay by his card; he may try another one. */
    void decline(String id) {
        changed(
                "payment_intent.payment_failed",
                Body.with(
                        Body.with(stillOpen(id), "status", "requires_payment_method"),
                        "last_payment_error",
                        body(
                                "type", "card_error",
                                "code", "card_declined",
                                "decline_code", "generic_decline",
                                "message", "Your card was declined.")));
    }

    /** The payer's bank wants to hear more from him. */
    void needAction(String id) {
        changed(
                "payment_intent.requires_action",
                Body.with(
                        Body.with(tried(id), "status", "requires_action"),
                        "next_action",
                        body("type", "use_stripe_sdk", "use_stripe_sdk", body("type", "three_d_secure_redirect"))));
    }

    /** The payer's bank has it in its hands. */
    void process(String id) {
        changed("payment_intent.processing", Body.with(tried(id), "status", "processing"));
    }

    /** The payer's bank has paid. */
    void succeed(String id) {
        JsonObject intent = intent(id).getString("status").equals("processing") ? intent(id) : tried(id);
        changed(
                "payment_intent.succeeded",
                Body.with(
                        Body.with(Body.with(intent, "status", "succeeded"), "amount_received", amount(intent)),
                        "latest_charge",
                        id("ch")));
    }

    /** Refuses more than there is. */
    JsonObject refund(String intentId, long amount, JsonObject metadata) {
        JsonObject intent = intent(intentId);
        long gone = refunds(intentId).stream()
                .filter(refund -> !refund.getString("status").equals("failed"))
                .mapToLong(StripeBooks::amount)
                .sum();
        long left = intent.getJsonNumber("amount_received").longValueExact() - gone;
        if (left == 0) {
            throw StripeRefusal.invalid("charge_already_refunded", "Charge has already been refunded.");
        }
        if (amount > left) {
            throw StripeRefusal.invalid(
                    "amount_too_large", "Refund amount is greater than unrefunded amount on charge");
        }
        return changed("refund.created", StripeObject.refund(id("re"), intent, amount, metadata, now()));
    }

    /** The payer's bank sends it back. */
    void failRefund(String id, String reason) {
        JsonObject refund = refunds.get(id);
        if (refund == null) {
            throw StripeRefusal.missing("refund: '" + id + "'");
        }
        JsonObject failed = Body.with(Body.with(refund, "status", "failed"), "failure_reason", reason);
        changed("refund.updated", failed);
        changed("refund.failed", failed);
        changed("charge.refund.updated", failed);
    }

    /** Those of a payment, the newest first. */
    List<JsonObject> refunds(String intentId) {
        return newestFirst(refunds).stream()
                .filter(refund -> refund.getString("payment_intent").equals(intentId))
                .toList();
    }

    /** What there is to tell of a payment or a refund, in its order. */
    List<JsonObject> events(String id) {
        return events.stream()
                .filter(event -> event.getJsonObject("data")
                        .getJsonObject("object")
                        .getString("id")
                        .equals(id))
                .toList();
    }

    private JsonObject stillOpen(String id) {
        JsonObject intent = intent(id);
        if (!OPEN.contains(intent.getString("status"))) {
            throw StripeRefusal.invalid(
                    "payment_intent_unexpected_state",
                    "This PaymentIntent has a status of " + intent.getString("status"));
        }
        return intent;
    }

    /** With a card that nobody has refused yet. */
    private JsonObject tried(String id) {
        JsonObject open = Body.with(Body.with(stillOpen(id), "last_payment_error", null), "next_action", null);
        return Body.with(open, "payment_method", id("pm"));
    }

    private JsonObject changed(String event, JsonObject object) {
        (object.getString("object").equals("refund") ? refunds : intents).put(object.getString("id"), object);
        events.add(StripeObject.event(id("evt"), event, object, now()));
        return object;
    }

    private static long amount(JsonObject object) {
        return object.getJsonNumber("amount").longValueExact();
    }

    private static List<JsonObject> newestFirst(Map<String, JsonObject> all) {
        List<JsonObject> reversed = new ArrayList<>(all.values());
        Collections.reverse(reversed);
        return reversed;
    }

    private String id(String kind) {
        last++;
        return kind + "_played" + last;
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
