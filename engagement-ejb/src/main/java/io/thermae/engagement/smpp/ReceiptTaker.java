package io.thermae.engagement.smpp;

import io.thermae.engagement.sms.Receipt;
import io.thermae.engagement.textanswer.TextAnswer;

/** Whom the link brings what comes, on threads of its own. */
@FunctionalInterface
public interface ReceiptTaker {

    /**
     * Takes a receipt. When it returns true, what the receipt tells is kept, or is of nothing of ours.
     *
     * @return false if it came too early: the centre is to bring it again
     * @throws RuntimeException if it could not be kept: the centre is to bring it again
     */
    boolean take(Receipt receipt);

    /** Takes what somebody has answered to a message, as {@link #take(Receipt)}. Who does not care for answers takes them all. */
    default boolean take(TextAnswer answer) {
        return true;
    }
}
