package io.thermae.engagement.smpp;

/** Whom the link brings receipts to, on threads of its own. */
@FunctionalInterface
public interface ReceiptTaker {

    /**
     * Takes one. When it returns true, what the receipt tells is kept, or is of nothing of ours.
     *
     * @return false if it came too early: the centre is to bring it again
     * @throws RuntimeException if it could not be kept: the centre is to bring it again
     */
    boolean take(Receipt receipt);
}
