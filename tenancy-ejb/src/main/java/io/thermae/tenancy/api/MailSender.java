package io.thermae.tenancy.api;

import jakarta.ejb.Local;

/** Proves the address that the business's mails are to come from ({@link Setting#MAIL_FROM}). Called outside a transaction. */
@Local
public interface MailSender {

    /**
     * Sends a code to the address; it is good for an hour and five tries. Those sent before are worthless.
     *
     * @throws io.thermae.kernel.NotFound if the business has decided on no address
     * @throws io.thermae.kernel.RuleBroken {@code MAIL_DOMAIN_NOT_ALLOWED} if mails may not come from there any more;
     *     {@code TOO_MANY_ATTEMPTS}
     */
    void sendCode();

    /**
     * From now on mails to clients come from the address.
     *
     * @throws io.thermae.kernel.InvalidInput if the code is wrong
     * @throws io.thermae.kernel.RuleBroken {@code VERIFICATION_INVALID} if no code is good any more
     */
    void confirm(String code);
}
