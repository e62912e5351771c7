package io.thermae.booking.api;

import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Queues;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking has gone a step along its life, for programs outside: each step of each booking, whether people are told of it or
 * not. Written only where a business has somebody who waits for it. A place that is only held is no booking yet, so neither
 * holding it nor letting it go is told.
 *
 * @param booking as it is now; its version orders the steps
 * @param before where and when it was, if it was moved; else null
 * @param byClient whether the client has cancelled it himself; null unless it was cancelled
 */
public record BookingChanged(Step step, BookingView booking, @Nullable Before before, @Nullable Boolean byClient)
        implements DomainEvent {

    /** What has happened. */
    public enum Step {
        PLACED,
        CONFIRMED,
        MOVED,
        CANCELLED,
        CHECKED_IN,
        COMPLETED,
        NO_SHOW
    }

    /** What a move has changed, as it was. */
    public record Before(Instant start, Instant end, UUID branchId, List<UUID> masterIds) {}

    @Override
    public UUID subject() {
        return booking.id();
    }

    @Override
    public String queue() {
        return Queues.ENGAGEMENT_WEBHOOKS;
    }
}
