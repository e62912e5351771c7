package io.thermae.tenancy.api;

import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Urgency;
import java.time.Instant;
import java.util.UUID;

/**
 * An e-mail address has to prove that it is its person's. The secret of the link is not in the event: {@link LinkToken} makes
 * it again.
 *
 * @param verificationId the link
 * @param tenantId the business
 * @param businessName its name
 * @param person with the address to verify
 * @param expiresAt until when the link is good
 */
public record EmailToVerify(
        UUID verificationId, UUID tenantId, String businessName, Addressee person, Instant expiresAt)
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
