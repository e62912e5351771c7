package io.thermae.engagement.api;

import jakarta.ejb.Local;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Mails of the whole platform, for its administrators. A door. */
@Local
public interface MailStatistics {

    /** What waits, and what was given up. */
    State state();

    /**
     * The state of the mails.
     *
     * @param queued how many wait to be sent
     * @param oldest since when the first one does; null if none waits
     * @param failed how many were given up
     */
    record State(long queued, @Nullable Instant oldest, long failed) {}
}
