package io.thermae.tenancy.api;

import io.thermae.kernel.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody has been invited to work for a business. The secret of the invitation is not in the event: {@link SecretTokens} makes it again.
 *
 * @param invitationId the invitation
 * @param businessName who invites
 * @param role what the person will be: the name of a {@link io.thermae.kernel.Role}
 * @param invitee who is told
 * @param expiresAt until when the invitation can be accepted
 */
public record UserInvited(UUID invitationId, String businessName, String role, Addressee invitee, Instant expiresAt)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return invitationId;
    }
}
