package io.thermae.booking.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Notes of the staff about a customer. Of one whom the caller may not see all is {@link io.thermae.kernel.NotFound}. */
@Local
public interface CustomerNotes {

    /** Who sees a note beside its author. */
    enum Visibility {
        /** Everybody who sees the customer. */
        ALL_STAFF,
        /** Owners, and the managers who see the customer. */
        MANAGERS,
        /** Nobody. */
        AUTHOR
    }

    /** A note. */
    record Note(UUID id, UUID authorId, Visibility visibility, String text, Instant createdAt, long version) {}

    /** Those that the caller may see, newest first. */
    List<Note> list(UUID customerId, Portion portion);

    /** Adds one of the caller's. */
    Note add(UUID customerId, Visibility visibility, String text);

    /** Edits it. @throws io.thermae.kernel.RuleBroken {@code FORBIDDEN} if it is not the caller's, {@code STALE_VERSION} */
    Note edit(UUID customerId, UUID noteId, Visibility visibility, String text);

    /** Deletes it. @throws io.thermae.kernel.RuleBroken {@code FORBIDDEN} for anybody but its author and owners */
    void remove(UUID customerId, UUID noteId);
}
