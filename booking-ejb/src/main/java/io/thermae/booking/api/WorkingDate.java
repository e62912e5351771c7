package io.thermae.booking.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A date on which a master's hours are not those of his schedule.
 *
 * @param overtime whether the hours come on top of the schedule's; otherwise they replace them
 * @param shifts by time; without any of them he does not work
 */
public record WorkingDate(
        UUID id, LocalDate date, boolean overtime, List<WorkingHours> shifts, @Nullable String reason) {}
