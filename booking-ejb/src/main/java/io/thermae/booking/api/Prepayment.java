package io.thermae.booking.api;

import io.thermae.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is paid for a booking before it is taken.
 *
 * @param bookingId of the booking
 * @param number of the booking, as its client knows it
 * @param branchId where the visit is
 * @param customerId who comes
 * @param due all that is to be paid before it is taken, whatever of it was paid already
 * @param heldUntil when the place is free again unless it is paid; null if it is not held, or not any more
 * @param open whether it can be paid now: it is held
 */
public record Prepayment(
        UUID bookingId,
        String number,
        UUID branchId,
        UUID customerId,
        Money due,
        @Nullable Instant heldUntil,
        boolean open) {}
