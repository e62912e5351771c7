package io.thermae.booking.api;

import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A span of one date, in the wall time of the branch.
 *
 * @param end first minute after; 00:00 is the end of the day
 * @param branchId where the master works then; null for any of his branches
 */
public record WorkingHours(LocalTime start, LocalTime end, @Nullable UUID branchId) {}
