package io.thermae.finance.stripe;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** By which word it is told why Stripe has refused a card. */
final class StripeDeclinePolicy {

    private static final String DECLINED = "card_declined";

    /** What a bank says that the holder of the card can do something about; of all else he is told that it was declined. */
    private static final Set<String> TELLING = Set.of(
            "insufficient_funds",
            "card_velocity_exceeded",
            "withdrawal_count_limit_exceeded",
            "expired_card",
            "incorrect_number",
            "incorrect_cvc",
            "incorrect_zip",
            "invalid_account",
            "authentication_required",
            "card_not_supported",
            "currency_not_supported",
            "issuer_not_available",
            "processing_error",
            "reenter_transaction",
            "try_again_later");

    private StripeDeclinePolicy() {}

    /**
     * The word.
     *
     * @param code of the error; null if there is none
     * @param declineCode what the bank has said, if it has declined; null if it does not say
     */
    static @Nullable String word(@Nullable String code, @Nullable String declineCode) {
        return DECLINED.equals(code) && declineCode != null && TELLING.contains(declineCode) ? declineCode : code;
    }
}
