package io.thermae.booking.api;

import io.thermae.kernel.DomainEvent;
import io.thermae.tenancy.api.Addressee;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a master has asked for has been decided.
 *
 * @param businessName where
 * @param decider the name of who has decided
 * @param approved or refused
 * @param timeZone of the business
 * @param answer why it was refused, if that was said
 * @param person who is told
 */
public record TimeOffDecided(
        UUID timeOffId,
        String businessName,
        String decider,
        boolean approved,
        Instant start,
        Instant end,
        String timeZone,
        @Nullable String answer,
        Addressee person)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return timeOffId;
    }
}
