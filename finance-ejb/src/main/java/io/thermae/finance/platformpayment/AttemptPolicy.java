package io.thermae.finance.platformpayment;

import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.online.OnlinePaymentPolicy.Standing;
import org.jspecify.annotations.Nullable;

/** Why an attempt to charge a card that is kept did not succeed. What an owner pays himself tells him so at once. */
final class AttemptPolicy {

    /** The gateway's word for a bank that asks for the holder of a card. */
    static final String AUTHENTICATION_REQUIRED = "authentication_required";

    private AttemptPolicy() {}

    /**
     * How an attempt stands, with the reason that was known before: that it is cancelled afterwards, since nobody is there to
     * take another card, does not hide it. A bank that asks for the holder has refused, too.
     *
     * @param isAttempt whether a card that is kept is charged; anything else stands as it is told
     * @param known why it was refused as far as was known, one word of the gateway's; null if it was not
     */
    static Standing keepingWhy(boolean isAttempt, @Nullable String known, Standing standing) {
        if (!isAttempt || standing.failure() != null || standing.status() == OnlinePaymentStatus.SUCCEEDED) {
            return standing;
        }
        String why = standing.status() == OnlinePaymentStatus.REQUIRES_ACTION ? AUTHENTICATION_REQUIRED : known;
        return new Standing(standing.status(), standing.revision(), why);
    }
}
