package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Time off of masters: a master asks for it, an owner or a manager of his branches decides, or gives it unasked. A master
 * outside the caller's reach is {@link io.thermae.kernel.NotFound}.
 */
@Local
public interface TimeOff {

    /** What is wanted. */
    record Wish(Instant start, Instant end, TimeOffType type, @Nullable String reason) {}

    /**
     * By time.
     *
     * @param status null for all
     */
    List<TimeOffView> list(UUID masterId, @Nullable TimeOffStatus status);

    /**
     * Of all masters whom the caller reaches, what was said last first: an owner's are all, a manager's those of his
     * branches, a master's he himself.
     *
     * @param status null for all
     * @param before the last id of the page before; null for the first page
     */
    List<TimeOffView> ofAll(@Nullable TimeOffStatus status, @Nullable UUID before, int limit);

    /**
     * A master asks, and those who decide are told; anybody else gives it.
     *
     * @throws io.thermae.kernel.RuleBroken {@code TIME_OFF_CONFLICT} with the bookings that it would strand; with other
     *     time off in the way whatever is said of bookings; {@code FORBIDDEN} if it is said what becomes of them, and one is in a
     *     branch that is not the caller's affair
     */
    TimeOffView add(UUID masterId, Wish wish, IfStranded stranded);

    /**
     * Approves what was asked for; the master is told.
     *
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if it has been decided; {@code TIME_OFF_CONFLICT} and
     *     {@code FORBIDDEN} as with {@link #add}
     */
    TimeOffView approve(UUID masterId, UUID timeOffId, IfStranded stranded);

    /** Refuses what was asked for; the master is told. Errors as with {@link #approve}. */
    TimeOffView refuse(UUID masterId, UUID timeOffId, @Nullable String answer);

    /**
     * Withdraws what was asked for, or takes back what was given.
     *
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if it was refused
     */
    void remove(UUID masterId, UUID timeOffId);
}
