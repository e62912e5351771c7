package io.thermae.kernel;

import java.util.Locale;

/**
 * The one table of error codes: each with the HTTP status that it is answered with. The code that clients see is the
 * name in lower case; its text in each language is in {@code web-api}'s message catalogue under the same name.
 */
public enum ErrorCode {
    VALIDATION_FAILED(400),
    MALFORMED_JSON(400),
    UNKNOWN_FIELD(400),

    UNAUTHENTICATED(401),
    INVALID_CREDENTIALS(401),
    REFRESH_TOKEN_INVALID(401),
    REFRESH_TOKEN_REUSED(401),
    SESSION_ENDED(401),
    TOTP_REQUIRED(401),
    TOTP_INVALID(401),
    CHALLENGE_INVALID(401),
    CODE_INVALID(401),
    SSO_STATE_INVALID(401),
    SSO_TOKEN_INVALID(401),

    FORBIDDEN(403),
    PASSWORD_CHANGE_REQUIRED(403),
    TOTP_SETUP_REQUIRED(403),
    BUSINESS_NOT_ACTIVE(403),
    BUSINESS_SUSPENDED(403),
    TENANT_MISMATCH(403),
    ROLE_MISMATCH(403),
    IN_PERSON_ONLY(403),
    SSO_NOT_ADMITTED(403),

    NOT_FOUND(404),
    BUSINESS_NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),

    SUBDOMAIN_TAKEN(409),
    TOO_MANY_SUBDOMAINS(409),
    TOO_MANY_IDENTITY_PROVIDERS(409),
    EMAIL_TAKEN(409),
    SPECIAL_DATE_TAKEN(409),
    CHOOSE_BUSINESS(409),
    TOTP_ALREADY_ON(409),
    LAST_OWNER(409),
    PERMISSION_HELD(409),
    PERMISSION_REQUESTED(409),
    FUTURE_BOOKINGS(409),
    RESOURCE_TYPE_IN_USE(409),
    STILL_ACTIVE(409),
    ILLEGAL_TRANSITION(409),
    SLOT_TAKEN(409),
    TIME_OFF_CONFLICT(409),
    BOOKINGS_STRANDED(409),
    IDEMPOTENCY_IN_PROGRESS(409),

    INVITATION_INVALID(410),
    STALE_VERSION(412),
    RESET_TOKEN_INVALID(410),
    VERIFICATION_INVALID(410),
    PAYLOAD_TOO_LARGE(413),
    URI_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    WRONG_HOST(421),

    SLOT_IN_PAST(422),
    SLOT_TOO_SOON(422),
    SLOT_TOO_FAR_AHEAD(422),
    CANCELLATION_TOO_LATE(422),
    OUTSIDE_BUSINESS_HOURS(422),
    OUTSIDE_SCHEDULE(422),
    MASTER_ON_TIME_OFF(422),
    MASTER_NOT_SUITABLE(422),
    SERVICE_NOT_AVAILABLE(422),
    NO_BRANCH(422),
    NO_MASTER(422),
    NO_RESOURCE(422),
    AGE_NOT_CONFIRMED(422),
    PROMO_CODE_INVALID(422),
    IDEMPOTENCY_KEY_REUSED(422),
    SMS_UNAVAILABLE(422),

    TOO_MANY_ATTEMPTS(429),
    RATE_LIMITED(429),

    INTERNAL_ERROR(500),
    SERVICE_UNAVAILABLE(503),
    IDENTITY_PROVIDER_UNAVAILABLE(503);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    /** The HTTP status code. */
    public int status() {
        return status;
    }

    /** The stable code in answers, for example {@code slot_taken}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
