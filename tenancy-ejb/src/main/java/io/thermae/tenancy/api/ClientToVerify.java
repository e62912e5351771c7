package io.thermae.tenancy.api;

import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Urgency;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client wants to be let in and waits for a code. The code is not in the event: {@link ClientCode} makes it again.
 *
 * @param verificationId the verification
 * @param businessName whose client
 * @param timeZone of the business; null in events of older versions
 * @param email where the code goes
 * @param language BCP 47 tag in which to write
 * @param expiresAt until when the code is good
 */
public record ClientToVerify(
        UUID verificationId,
        String businessName,
        @Nullable String timeZone,
        String email,
        String language,
        Instant expiresAt)
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
