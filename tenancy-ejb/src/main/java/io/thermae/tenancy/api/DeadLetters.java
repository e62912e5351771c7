package io.thermae.tenancy.api;

import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Messages that nobody could work off: the broker has laid them aside, each beside its own queue. An operator looks at them,
 * mends what was wrong, and has them delivered again, or throws them away.
 */
@Local
public interface DeadLetters {

    /** The most letters that one call delivers again or throws away. */
    int MOST = 1000;

    /**
     * A queue of the application.
     *
     * @param waiting messages in it, those in delivery included, counted up to a bound; null if the broker does not say
     * @param dead its dead letters, likewise
     */
    record QueueView(String name, @Nullable Integer waiting, @Nullable Integer dead) {}

    /**
     * What is known of a letter without what is in it, which is people's.
     *
     * @param id of the message
     * @param eventId of the event; it and what follows are null if the message is none of ours
     * @param eventType for example {@code BookingPlaced}
     * @param tenantId the business in which it happened
     * @param requestId of the request that caused it, by which the log tells why it failed
     * @param sentAt when the relay gave it to the broker
     */
    record DeadLetter(
            UUID id,
            @Nullable UUID eventId,
            @Nullable String eventType,
            @Nullable UUID tenantId,
            @Nullable String requestId,
            @Nullable Instant occurredAt,
            Instant sentAt) {}

    /** All queues, in the order of their names. */
    List<QueueView> queues();

    /**
     * Dead letters of a queue, the oldest first.
     *
     * @throws NotFound if the application has no such queue
     * @throws io.thermae.kernel.RuleBroken {@code SERVICE_UNAVAILABLE} if the broker does not answer
     */
    List<DeadLetter> list(String queue, Portion portion);

    /**
     * Puts dead letters back at the end of their queue; they are tried as often as new ones. Who has worked off one of them
     * already knows it by its event, and does nothing.
     *
     * @param ids of those that are meant; empty for all
     * @return how many there were, at most {@value #MOST}
     * @throws NotFound if the application has no such queue
     * @throws io.thermae.kernel.RuleBroken {@code SERVICE_UNAVAILABLE} if the broker does not answer: nothing has changed then
     */
    int replay(String queue, Set<UUID> ids);

    /**
     * Throws dead letters away, for good.
     *
     * @param ids of those that are meant
     * @return how many there were
     * @throws NotFound if the application has no such queue
     * @throws io.thermae.kernel.RuleBroken {@code SERVICE_UNAVAILABLE} if the broker does not answer: nothing has changed then
     */
    int discard(String queue, Set<UUID> ids);
}
