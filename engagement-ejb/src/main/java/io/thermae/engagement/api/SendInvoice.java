package io.thermae.engagement.api;

import jakarta.ejb.Local;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends an invoice or a credit note by e-mail, as PDF; or the link to an invoice, by text message. */
@Local
public interface SendInvoice {

    /** How many messages an hour may bring one document. */
    int MOST = 10;

    /**
     * Queues a mail in the customer's language, else in that of the business. The document is drawn when the mail goes out. A customer
     * who has no address at which mails arrive gets a text message with the link to his invoice, if it can be paid on the web, and
     * this installation sends texts; three of one document in 24 hours at most.
     *
     * @param email to whom; null for the customer's address, or his telephone
     * @return the id of the message
     * @throws io.thermae.kernel.NotFound if there is none that the caller may see
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} for a draft; {@code TOO_MANY_ATTEMPTS} if it was sent
     *     {@link #MOST} times within an hour, or by text message as often as a day allows; {@code PLAN_LIMIT_REACHED} if it would go by
     *     text message and the plan of the business allows no more of them
     * @throws io.thermae.kernel.InvalidInput that names {@code email}: {@code required} if no address is known, and no text message goes either
     */
    UUID send(UUID id, @Nullable String email);
}
