package io.thermae.tenancy.api;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Before which moments a business forgets; null where it keeps for ever.
 *
 * @param customersBefore customers whose last visit ended before
 * @param messagesBefore messages written, and events sent, before
 * @param auditBefore entries of the audit from before, by the database's true time
 * @param sessionsBefore devices and addresses of sessions that were last used before
 */
public record Retention(
        @Nullable Instant customersBefore,
        @Nullable Instant messagesBefore,
        @Nullable Instant auditBefore,
        @Nullable Instant sessionsBefore) {

    public Optional<Instant> customers() {
        return Optional.ofNullable(customersBefore);
    }

    public Optional<Instant> messages() {
        return Optional.ofNullable(messagesBefore);
    }

    public Optional<Instant> audit() {
        return Optional.ofNullable(auditBefore);
    }

    public Optional<Instant> sessions() {
        return Optional.ofNullable(sessionsBefore);
    }
}
