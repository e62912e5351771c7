package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.util.UUID;

/**
 * Unguessable tokens for links in mails: an HMAC-SHA256 (RFC 2104) of a purpose and an id under a secret of the platform.
 * Nothing is stored for a token, so nothing can leak from a table, and any module can make the same link again.
 */
@Local
public interface SecretTokens {

    /** Purpose of the token with which a client manages a booking; the id is the booking's. */
    String MANAGE_BOOKING = "manage-booking";

    /**
     * What the purposes of tokens begin with by which a client says whether he comes to a visit, before its sequence: of a visit that
     * was moved he is asked anew; the id is the booking's.
     */
    String ANSWER_VISIT = "answer-visit-";

    /** Purpose of the token with which an invoice is seen and paid on the web; the id is the invoice's. */
    String PAY_INVOICE = "pay-invoice";

    /** Purpose of the token with which a client answers an offer of the waitlist, and leaves it; the id is the entry's. */
    String WAITLIST = "waitlist";

    /** What the purposes of tokens begin with by which a customer wants no more of something; the id is the customer's. */
    String UNSUBSCRIBE = "unsubscribe-";

    /** Purpose of the token with which an invited person sets a password; the id is the invitation's. */
    String ACCEPT_INVITATION = "accept-invitation";

    /** Purpose of the token with which a person sets a new password for a forgotten one; the id is the link's. */
    String RESET_PASSWORD = "reset-password";

    /** Purpose of the token with which a person verifies an e-mail address; the id is the link's. */
    String VERIFY_EMAIL = "verify-email";

    /** Purpose of the token with which a log-in goes on to its second factor; the id is the challenge's. */
    String LOG_IN_CHALLENGE = "log-in-challenge";

    /** Purpose of the code with which a client proves a contact; the id is the verification's. */
    String CLIENT_CODE = "client-code";

    /** Purpose of the code with which a business proves the address that its mails come from; the id is the verification's. */
    String MAIL_SENDER_CODE = "mail-sender-code";

    /** Purpose of the token by which a log-in at an issuer is found again; the id is the attempt's. */
    String SSO_STATE = "sso-state";

    /** Purpose of the token that an issuer puts into the token of one log-in; the id is the attempt's. */
    String SSO_NONCE = "sso-nonce";

    /** Purpose of the token that proves to an issuer who has begun a log-in; the id is the attempt's. */
    String SSO_VERIFIER = "sso-verifier";

    /** Purpose of the token in the return path of a mail, of which a part is enough; the id is the message's. */
    String RETURN_PATH = "return-path";

    /** The token: 43 characters of base64url. */
    String tokenFor(String purpose, UUID id);

    /** Whether a token is the right one; takes the same time whether it is or not. */
    boolean matches(String purpose, UUID id, String token);
}
