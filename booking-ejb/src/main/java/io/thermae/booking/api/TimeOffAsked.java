package io.thermae.booking.api;

import io.thermae.kernel.DomainEvent;
import io.thermae.tenancy.api.Addressee;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A master asks for time off; one event for each who can decide.
 *
 * @param businessName where
 * @param person the master's name
 * @param kind name of a {@link TimeOffType}
 * @param timeZone of the business
 * @param reason in the master's words
 * @param decider who is told
 */
public record TimeOffAsked(
        UUID timeOffId,
        String businessName,
        String person,
        String kind,
        Instant start,
        Instant end,
        String timeZone,
        @Nullable String reason,
        Addressee decider)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return timeOffId;
    }
}
