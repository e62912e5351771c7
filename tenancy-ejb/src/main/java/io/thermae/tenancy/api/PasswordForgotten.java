package io.thermae.tenancy.api;

import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Urgency;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has asked for a new password. The secret of the link is not in the event: {@link LinkToken} makes it again.
 *
 * @param resetId the link
 * @param tenantId the business in which the account is
 * @param businessName its name; null for the platform's own administrators
 * @param person who is told
 * @param expiresAt until when the link is good
 */
public record PasswordForgotten(
        UUID resetId, UUID tenantId, @Nullable String businessName, Addressee person, Instant expiresAt)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return resetId;
    }

    @Override
    public Urgency urgency() {
        return Urgency.NOW;
    }
}
