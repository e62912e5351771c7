package io.thermae.booking.reservation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a client's coming to a visit.
 *
 * @param clientConfirmedAt since when he has said that he comes, of the visit as it is; null if he has not
 * @param arrivedAt when he came; null as long as he has not, and if that was not noted
 */
record Presence(@Nullable Instant clientConfirmedAt, @Nullable Instant arrivedAt) {

    /** Nothing. */
    static final Presence UNKNOWN = new Presence(null, null);

    /** He is here. */
    Presence arrived(Instant at) {
        return new Presence(clientConfirmedAt, at);
    }

    /** He has said that he comes; what he said first counts. */
    Presence confirmed(Instant at) {
        return clientConfirmedAt == null ? new Presence(at, arrivedAt) : this;
    }

    /** What he has said was of another time. */
    Presence ofMoved() {
        return new Presence(null, arrivedAt);
    }
}
