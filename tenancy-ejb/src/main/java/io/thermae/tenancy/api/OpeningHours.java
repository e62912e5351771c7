package io.thermae.tenancy.api;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * One span of a week in which a branch is open, in wall time.
 *
 * @param opens first minute
 * @param closes first minute after; 00:00 is the end of the day, so 00:00 to 00:00 is a whole day
 */
public record OpeningHours(DayOfWeek dayOfWeek, LocalTime opens, LocalTime closes) {}
