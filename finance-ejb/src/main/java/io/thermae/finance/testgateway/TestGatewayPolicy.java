package io.thermae.finance.testgateway;

import io.thermae.finance.api.OnlinePaymentStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the test gateway makes of its tokens, which are named like Stripe's. */
final class TestGatewayPolicy {

    /** Takes the money, and does not answer. */
    static final String ANSWER_LOST = "pm_card_visa_answerLost";

    /** Takes nothing, and does not answer. */
    static final String AWAY = "pm_gatewayAway";

    /** Pays when its holder does, and is refused when it is charged after that. */
    static final String PAYS_ONCE = "pm_card_chargeCustomerFail";

    /** Pays; what goes back of it waits for the bank. */
    static final String REFUNDS_WAIT = "pm_card_pendingRefund";

    private TestGatewayPolicy() {}

    /** @param failure why the payer was refused; null if he was not */
    record Outcome(OnlinePaymentStatus status, @Nullable String failure) {}

    /**
     * What becomes of a payment; as it was if the token means nothing to it at the moment. Empty for what is no token.
     *
     * @param now neither created nor failed: those the gateway does not know
     */
    static Optional<Outcome> outcome(Outcome now, String token) {
        boolean payable = now.status() == OnlinePaymentStatus.REQUIRES_METHOD
                || now.status() == OnlinePaymentStatus.REQUIRES_ACTION;
        return switch (token) {
            case "pm_card_visa", PAYS_ONCE, ANSWER_LOST, REFUNDS_WAIT -> Optional.of(payable ? paid() : now);
            case "pm_card_chargeDeclined" -> Optional.of(payable ? refused("card_declined") : now);
            case "pm_card_authenticationRequired" ->
                Optional.of(payable ? new Outcome(OnlinePaymentStatus.REQUIRES_ACTION, null) : now);
            case "pm_card_processing" -> Optional.of(payable ? new Outcome(OnlinePaymentStatus.PROCESSING, null) : now);
            case "pm_authentication_passed" ->
                Optional.of(now.status() == OnlinePaymentStatus.REQUIRES_ACTION ? paid() : now);
            case "pm_authentication_refused" ->
                Optional.of(
                        now.status() == OnlinePaymentStatus.REQUIRES_ACTION ? refused("authentication_refused") : now);
            case "pm_processing_settles" -> Optional.of(now.status() == OnlinePaymentStatus.PROCESSING ? paid() : now);
            case "pm_processing_fails" ->
                Optional.of(now.status() == OnlinePaymentStatus.PROCESSING ? refused("processing_failed") : now);
            case AWAY -> Optional.of(now);
            default -> Optional.empty();
        };
    }

    /** What becomes of a payment when a token is charged whose holder is not there: his bank may ask for him. */
    static Outcome charged(Outcome now, String token) {
        if (now.status() != OnlinePaymentStatus.REQUIRES_METHOD || now.failure() != null) {
            return now;
        }
        return switch (token) {
            case PAYS_ONCE -> refused("card_declined");
            case "pm_authentication_passed" -> new Outcome(OnlinePaymentStatus.REQUIRES_ACTION, null);
            default -> paid();
        };
    }

    /** What becomes of a payment that nobody is to pay any more: what is in the hands of others stays there. */
    static Outcome cancelled(Outcome now) {
        return now.status() == OnlinePaymentStatus.REQUIRES_METHOD
                        || now.status() == OnlinePaymentStatus.REQUIRES_ACTION
                ? new Outcome(OnlinePaymentStatus.CANCELLED, now.failure())
                : now;
    }

    private static Outcome paid() {
        return new Outcome(OnlinePaymentStatus.SUCCEEDED, null);
    }

    private static Outcome refused(String failure) {
        return new Outcome(OnlinePaymentStatus.REQUIRES_METHOD, failure);
    }
}
