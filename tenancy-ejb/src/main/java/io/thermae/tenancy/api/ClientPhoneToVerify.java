package io.thermae.tenancy.api;

import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Urgency;
import java.time.Instant;
import java.util.UUID;

/**
 * A client wants to be let in and waits for a code on the telephone. The code is not in the event: {@link ClientCode} makes
 * it again.
 *
 * @param verificationId the verification
 * @param businessName whose client
 * @param timeZone of the business
 * @param phone where the code goes, in E.164 form
 * @param language BCP 47 tag in which to write
 * @param expiresAt until when the code is good
 */
public record ClientPhoneToVerify(
        UUID verificationId, String businessName, String timeZone, String phone, String language, Instant expiresAt)
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
