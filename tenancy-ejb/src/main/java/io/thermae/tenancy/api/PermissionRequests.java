package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People ask for permissions; an owner, or a manager of their branch who has it himself, decides. */
@Local
public interface PermissionRequests {

    /** What has become of a request. */
    enum Status {
        PENDING,
        GRANTED,
        REFUSED
    }

    /**
     * A request.
     *
     * @param userName of who asks
     * @param decidedBy null while it is pending
     * @param until when what was granted ends; null for never
     * @param answer why it was refused, if that was said
     */
    record Request(
            UUID id,
            UUID userId,
            String userName,
            Permission permission,
            String reason,
            Status status,
            Instant createdAt,
            @Nullable Instant decidedAt,
            @Nullable UUID decidedBy,
            @Nullable Instant until,
            @Nullable String answer,
            long version) {}

    /**
     * The signed-in person asks; those who can decide are told.
     *
     * @throws io.thermae.kernel.RuleBroken {@code PERMISSION_HELD}; {@code PERMISSION_REQUESTED} if it is asked already
     */
    Request ask(Permission permission, String reason);

    /**
     * Requests newest first: an owner is shown all, a manager those from his branches, everybody his own.
     *
     * @param status null for all
     * @param before the last id of the page before; null for the first page
     */
    List<Request> list(@Nullable Status status, @Nullable UUID before, int limit);

    /**
     * Grants, for no longer than the caller has the permission himself; the person is told.
     *
     * @param until null for ever
     * @throws io.thermae.kernel.NotFound if the caller sees no such request
     * @throws io.thermae.kernel.RuleBroken {@code FORBIDDEN} for one's own, and for a manager without the permission;
     *     {@code ILLEGAL_TRANSITION} if it has been decided
     * @throws io.thermae.kernel.InvalidInput if {@code until} is past
     */
    Request grant(UUID requestId, @Nullable Instant until);

    /** Refuses; the person is told. Errors as with {@link #grant}. */
    Request refuse(UUID requestId, @Nullable String answer);
}
