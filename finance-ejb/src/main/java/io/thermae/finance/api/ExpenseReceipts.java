package io.thermae.finance.api;

import jakarta.ejb.Local;
import java.util.UUID;

/** The receipts of expenses as files, of the expenses that the caller may see. */
@Local
public interface ExpenseReceipts {

    /** No file is larger, in bytes. */
    int MOST_BYTES = 5 * 1024 * 1024;

    /**
     * A file.
     *
     * @param type what its content is: a PDF, JPEG or PNG
     */
    record Receipt(String type, byte[] content) {

        /** The content is not for logs. */
        @Override
        public String toString() {
            return "Receipt[" + type + "]";
        }
    }

    /** @throws io.thermae.kernel.NotFound if there is no such expense, or it has no file */
    Receipt get(UUID expenseId);

    /**
     * Keeps a file, instead of another one as long as the expense is not submitted; after that only if there is none yet.
     *
     * @param content at most {@link #MOST_BYTES}
     * @return the expense
     * @throws io.thermae.kernel.NotFound if there is no such expense
     * @throws io.thermae.kernel.RuleBroken {@code UNSUPPORTED_MEDIA_TYPE} if its content is none of these types; {@code
     *     PAYLOAD_TOO_LARGE}; {@code ILLEGAL_TRANSITION} if the expense was submitted and has one, or is voided
     */
    ExpenseView put(UUID expenseId, byte[] content);

    /**
     * Removes the file.
     *
     * @throws io.thermae.kernel.NotFound if there is no such expense, or it has no file
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if the expense was submitted
     */
    void remove(UUID expenseId);
}
