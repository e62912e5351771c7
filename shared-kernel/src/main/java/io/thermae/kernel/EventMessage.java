package io.thermae.kernel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way: what a queue's message holds, as JSON text.
 *
 * @param id of the event, the same at every delivery
 * @param type name of the event's type, as {@code BookingPlaced}
 * @param version of the payload's form
 * @param tenantId the business in which it happened
 * @param occurredAt when
 * @param requestId of the request that caused it
 * @param payload the event itself as JSON text
 * @param traceparent the step that caused it, as {@link Trace#traceparent} writes it; null in messages of older versions
 */
public record EventMessage(
        UUID id,
        String type,
        int version,
        UUID tenantId,
        Instant occurredAt,
        String requestId,
        String payload,
        @Nullable String traceparent) {}
