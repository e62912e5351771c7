package io.thermae.tenancy.api;

import io.thermae.kernel.DomainEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for a permission has been decided.
 *
 * @param requestId the request
 * @param businessName where
 * @param decider the name of who has decided
 * @param permission name of a {@link Permission}
 * @param granted or refused
 * @param until when it ends; null for never
 * @param timeZone of the business
 * @param answer why it was refused, if that was said
 * @param person who is told
 */
public record PermissionDecided(
        UUID requestId,
        String businessName,
        String decider,
        String permission,
        boolean granted,
        @Nullable Instant until,
        String timeZone,
        @Nullable String answer,
        Addressee person)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return requestId;
    }
}
