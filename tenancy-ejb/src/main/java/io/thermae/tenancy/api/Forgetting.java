package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.Optional;

/** How this node does at forgetting what has ended: sessions, tokens, links, codes and counts. */
@Local
public interface Forgetting {

    /** Rows since the node started. */
    long forgotten();

    /** Rounds that have failed since the node started. */
    long failures();

    /** When it last went round without a failure; empty if it has not yet. */
    Optional<Instant> lastRound();
}
