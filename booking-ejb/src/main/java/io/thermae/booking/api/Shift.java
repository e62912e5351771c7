package io.thermae.booking.api;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * A span of a master's working week, in the wall time of the branch where he works.
 *
 * @param end first minute after; 00:00 is the end of the day
 */
public record Shift(DayOfWeek dayOfWeek, LocalTime start, LocalTime end) {}
