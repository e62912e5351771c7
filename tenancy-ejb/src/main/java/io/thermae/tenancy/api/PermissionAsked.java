package io.thermae.tenancy.api;

import io.thermae.kernel.DomainEvent;
import java.util.UUID;

/**
 * Somebody asks for a permission; one event for each who can decide.
 *
 * @param requestId the request
 * @param businessName where
 * @param person the name of who asks
 * @param permission name of a {@link Permission}
 * @param reason in the person's words
 * @param decider who is told
 */
public record PermissionAsked(
        UUID requestId, String businessName, String person, String permission, String reason, Addressee decider)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return requestId;
    }
}
