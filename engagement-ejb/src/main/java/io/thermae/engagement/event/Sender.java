package io.thermae.engagement.event;

import io.thermae.booking.api.BookingSnapshot;
import io.thermae.tenancy.api.ClientCode;
import io.thermae.tenancy.api.LinkToken;
import io.thermae.tenancy.api.MailSenderCode;
import io.thermae.tenancy.api.SecretTokens;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;

/** The platform as it appears in mails: its addresses and links. */
@Dependent
public class Sender {

    /** In whose name the platform writes when it is not a business that writes. */
    static final String PLATFORM = "Thermae";

    private final String publicUrl;
    private final String domain;
    private final String from;
    private final SecretTokens tokens;

    @Inject
    Sender(Config config, SecretTokens tokens) {
        this(
                config.getValue("thermae.public-url", String.class),
                config.getValue("thermae.domain", String.class),
                config.getValue("thermae.mail.from", String.class),
                tokens);
    }

    Sender(String publicUrl, String domain, String from, SecretTokens tokens) {
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
        this.domain = domain;
        this.from = from;
        this.tokens = tokens;
    }

    String domain() {
        return domain;
    }

    /** The platform's e-mail address: all mails come from it but those of businesses with one of their own. */
    String from() {
        return from;
    }

    /** Where a client sees and changes a booking without signing in. */
    String manageLink(UUID bookingId) {
        return publicUrl + "/api/v1/public/booking/" + bookingId + "?token="
                + tokens.tokenFor(SecretTokens.MANAGE_BOOKING, bookingId);
    }

    /** Where a client says that he comes to a visit as it is, and where it leads who does not. */
    String attendLink(BookingSnapshot booking) {
        return answerLink(booking, "attendance");
    }

    /** Where he says that he does not. */
    String declineLink(BookingSnapshot booking) {
        return answerLink(booking, "absence");
    }

    private String answerLink(BookingSnapshot booking, String answer) {
        UUID id = booking.bookingId();
        return publicUrl + "/api/v1/public/booking/" + id + "/" + answer + "?token=" + booking.sequence() + "."
                + tokens.tokenFor(SecretTokens.ANSWER_VISIT + booking.sequence(), id);
    }

    /** Where an invoice is seen, and paid without signing in; the link holds the token of finance. */
    String payLink(String token) {
        return publicUrl + "/api/v1/public/invoice?token=" + token;
    }

    /** Where a client sees what is offered, takes or declines it, and leaves the waitlist. */
    String waitlistLink(UUID entryId) {
        return publicUrl + "/api/v1/public/waitlist/" + entryId + "?token="
                + tokens.tokenFor(SecretTokens.WAITLIST, entryId);
    }

    /** Where an invited person accepts; the link holds {@link #invitationToken}. */
    String invitationLink(UUID invitationId) {
        return publicUrl + "/api/v1/auth/invitations/" + invitationId + "?token=" + invitationToken(invitationId);
    }

    String invitationToken(UUID invitationId) {
        return tokens.tokenFor(SecretTokens.ACCEPT_INVITATION, invitationId);
    }

    /** Where a person sets a new password for a forgotten one; the link holds {@link #resetToken}. */
    String resetLink(String token) {
        return publicUrl + "/api/v1/auth/password/reset?token=" + token;
    }

    String resetToken(UUID tenantId, UUID resetId) {
        return LinkToken.of(tokens, SecretTokens.RESET_PASSWORD, tenantId, resetId);
    }

    /** Where a person says that an address is his; the link holds {@link #verificationToken}. */
    String verificationLink(String token) {
        return publicUrl + "/api/v1/auth/email/verify?token=" + token;
    }

    String verificationToken(UUID tenantId, UUID verificationId) {
        return LinkToken.of(tokens, SecretTokens.VERIFY_EMAIL, tenantId, verificationId);
    }

    /** The code that lets a client in. */
    String clientCode(UUID verificationId) {
        return ClientCode.of(tokens, verificationId);
    }

    /** The code that proves the address which mails of a business are to come from. */
    String mailSenderCode(UUID verificationId) {
        return MailSenderCode.of(tokens, verificationId);
    }

    /** The public pages of a business: its subdomain, by the scheme and port of the platform's own address. */
    String pagesOf(String subdomain) {
        URI url = URI.create(publicUrl);
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return url.getScheme() + "://" + subdomain + "." + domain + port;
    }
}
