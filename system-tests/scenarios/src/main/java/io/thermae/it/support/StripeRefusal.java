package io.thermae.it.support;

import static io.thermae.it.support.Body.body;

import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Stripe does not do what it was asked for. */
final class StripeRefusal extends RuntimeException {

    private static final String INVALID = "invalid_request_error";

    private final int status;
    private final String type;
    private final @Nullable String code;

    private StripeRefusal(int status, String type, @Nullable String code, String message) {
        super(message);
        this.status = status;
        this.type = type;
        this.code = code;
    }

    /** A key that is none. */
    static StripeRefusal unauthorized() {
        return new StripeRefusal(401, INVALID, null, "Invalid API Key provided");
    }

    /** A request that is wrong in itself. */
    static StripeRefusal invalid(String code, String message) {
        return new StripeRefusal(400, INVALID, code, message);
    }

    /** Something that is not there. */
    static StripeRefusal missing(String what) {
        return new StripeRefusal(404, INVALID, "resource_missing", "No such " + what);
    }

    /** An idempotency key that was used for something else. */
    static StripeRefusal keyReused() {
        return new StripeRefusal(
                400,
                "idempotency_error",
                null,
                "Keys for idempotent requests can only be used with the same parameters they were first used with.");
    }

    int status() {
        return status;
    }

    /** As Stripe says it. */
    JsonObject toJson() {
        JsonObject error = body("type", type, "message", String.valueOf(getMessage()));
        return body("error", code == null ? error : Body.with(error, "code", code));
    }
}
