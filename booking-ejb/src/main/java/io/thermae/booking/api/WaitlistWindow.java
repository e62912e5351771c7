package io.thermae.booking.api;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When somebody could come, on the wall clock of the branch.
 *
 * @param from first date
 * @param to last date
 * @param timeFrom the visit begins no earlier; null for any time
 * @param timeTo it ends no later; midnight is the end of the day; null for any time
 */
public record WaitlistWindow(LocalDate from, LocalDate to, @Nullable LocalTime timeFrom, @Nullable LocalTime timeTo) {}
