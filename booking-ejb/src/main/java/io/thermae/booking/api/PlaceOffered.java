package io.thermae.booking.api;

import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place has become free, and is held for somebody who waits for it.
 *
 * @param entryId who waits
 * @param bookingId the hold
 * @param branchAddress where, if known
 * @param timeZone IANA name of the branch's zone, in which times are to be said
 * @param services in the business's words, in their order
 * @param until so long it is held
 * @param email null when not given
 * @param language BCP 47 tag: {@code en}, {@code ru} or {@code kk}
 * @param phone who has no e-mail address is told by text message; null when not given, and in events of before there was that
 */
public record PlaceOffered(
        UUID entryId,
        UUID bookingId,
        String businessName,
        String branchName,
        @Nullable String branchAddress,
        String timeZone,
        Instant start,
        Instant end,
        List<String> services,
        Instant until,
        UUID customerId,
        String name,
        @Nullable String email,
        String language,
        @Nullable String phone)
        implements DomainEvent {

    /** The hold: whoever is erased is not told of it. */
    @Override
    public UUID subject() {
        return bookingId;
    }

    @Override
    public Urgency urgency() {
        return Urgency.NOW;
    }
}
