package io.thermae.engagement.api;

import jakarta.ejb.Local;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends an invoice or a credit note by e-mail, as PDF. */
@Local
public interface SendInvoice {

    /** How many mails an hour may bring one document. */
    int MOST = 10;

    /**
     * Queues a mail in the customer's language, else in that of the business. The document is drawn when the mail goes out.
     *
     * @param email to whom; null for the customer's address
     * @return the id of the message
     * @throws io.thermae.kernel.NotFound if there is none that the caller may see
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} for a draft; {@code TOO_MANY_ATTEMPTS} if it was sent
     *     {@link #MOST} times within an hour
     * @throws io.thermae.kernel.InvalidInput that names {@code email}: {@code required} if no address is known
     */
    UUID send(UUID id, @Nullable String email);
}
