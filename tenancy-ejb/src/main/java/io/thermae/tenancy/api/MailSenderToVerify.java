package io.thermae.tenancy.api;

import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Urgency;
import java.time.Instant;
import java.util.UUID;

/**
 * A business wants its mails to come from an address, and waits for the code that proves it. The code is not in the event:
 * {@link MailSenderCode} makes it again.
 *
 * @param verificationId the verification
 * @param businessName which business
 * @param timeZone of the business
 * @param email where the code goes
 * @param language BCP 47 tag in which to write
 * @param expiresAt until when the code is good
 */
public record MailSenderToVerify(
        UUID verificationId, String businessName, String timeZone, String email, String language, Instant expiresAt)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return verificationId;
    }

    @Override
    public Urgency urgency() {
        return Urgency.NOW;
    }
}
