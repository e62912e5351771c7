package io.thermae.finance.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a card was refused: the house's own words for what gateways and banks say in theirs. */
public enum CardRefusal {
    /** The bank does not say why. */
    DECLINED,
    INSUFFICIENT_FUNDS,
    /** A limit of the card or of its bank is reached. */
    LIMIT_REACHED,
    EXPIRED,
    /** Its number, its expiry date or its security code is wrong. */
    WRONG_DETAILS,
    /** Its bank asks for its holder, who is not there. */
    AUTHENTICATION_NEEDED,
    /** It is not for payments of this kind, or in this currency. */
    NOT_SUPPORTED,
    /** The bank or the gateway could not do it just then. */
    TEMPORARY,
    /** Anything else. */
    OTHER;

    /**
     * What a gateway's word means. Of a card that is lost, stolen or under suspicion nothing else is told than that it was
     * declined, as gateways ask for.
     *
     * @param word of a gateway, for example {@code card_declined}; null if it has refused nothing
     * @param status of the payment. It has failed if the gateway refused the request itself, or does not show it any more: then
     *     the word tells of a card only if it is one of those that do
     * @return empty if no card was refused
     */
    public static Optional<CardRefusal> of(@Nullable String word, OnlinePaymentStatus status) {
        if (word == null) {
            return Optional.empty();
        }
        CardRefusal refusal =
                switch (word) {
                    case "card_declined",
                            "generic_decline",
                            "do_not_honor",
                            "call_issuer",
                            "no_action_taken",
                            "not_permitted",
                            "transaction_not_allowed",
                            "revocation_of_authorization",
                            "revocation_of_all_authorizations",
                            "stop_payment_order",
                            "service_not_allowed",
                            "security_violation",
                            "restricted_card",
                            "pickup_card",
                            "lost_card",
                            "stolen_card",
                            "fraudulent",
                            "merchant_blacklist" -> DECLINED;
                    case "insufficient_funds" -> INSUFFICIENT_FUNDS;
                    case "card_velocity_exceeded", "withdrawal_count_limit_exceeded" -> LIMIT_REACHED;
                    case "expired_card" -> EXPIRED;
                    case "incorrect_number",
                            "invalid_number",
                            "incorrect_cvc",
                            "invalid_cvc",
                            "incorrect_zip",
                            "incorrect_pin",
                            "invalid_pin",
                            "invalid_expiry_month",
                            "invalid_expiry_year",
                            "invalid_account" -> WRONG_DETAILS;
                    case "authentication_required",
                            "authentication_refused",
                            "authentication_not_handled",
                            "approve_with_id",
                            "online_or_offline_pin_required",
                            "offline_pin_required",
                            "payment_intent_authentication_failure" -> AUTHENTICATION_NEEDED;
                    case "card_not_supported", "currency_not_supported", "invalid_amount" -> NOT_SUPPORTED;
                    case "issuer_not_available",
                            "processing_error",
                            "processing_failed",
                            "reenter_transaction",
                            "try_again_later" -> TEMPORARY;
                    default -> OTHER;
                };
        return refusal == OTHER && status == OnlinePaymentStatus.FAILED ? Optional.empty() : Optional.of(refusal);
    }
}
