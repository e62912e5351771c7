package io.thermae.tenancy.api;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A date on which a branch's week does not hold.
 *
 * @param closed the whole day
 * @param opens null when closed
 * @param closes null when closed; 00:00 is the end of the day
 */
public record SpecialDate(
        UUID id,
        LocalDate date,
        boolean closed,
        @Nullable LocalTime opens,
        @Nullable LocalTime closes,
        @Nullable String reason) {}
