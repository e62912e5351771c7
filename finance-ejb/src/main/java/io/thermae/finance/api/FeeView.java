package io.thermae.finance.api;

import io.thermae.booking.api.FeeKind;
import io.thermae.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * What a client owes for a visit that did not take place, and what has become of that.
 *
 * @param bookingNumber what people call its booking
 * @param amount as the booking says it: without tax where prices are without tax
 * @param owedAt since when
 */
public record FeeView(
        UUID id,
        UUID bookingId,
        String bookingNumber,
        UUID branchId,
        FeeKind kind,
        Money amount,
        Instant owedAt,
        FeeStatus status) {}
