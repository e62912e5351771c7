package io.thermae.booking.api;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A span in which the shifts of a day do not count.
 *
 * @param end first minute after; 00:00 is the end of the day
 * @param week of the schedule's weeks, from 1; null for each of them
 */
public record Break(DayOfWeek dayOfWeek, LocalTime start, LocalTime end, @Nullable Integer week) {}
