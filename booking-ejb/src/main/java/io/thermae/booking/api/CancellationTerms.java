package io.thermae.booking.api;

/**
 * The terms under which a visit was booked; they stay its terms whatever becomes of the settings.
 *
 * @param noticeHours how long before the start its client can still cancel or move it, in hours; 0: always
 * @param freeHours how long before the start cancelling costs nothing, in hours
 * @param lateFeePercent of the visit's price, owed by who cancels later than that; 0: nothing
 * @param noShowFeePercent of the visit's price, owed by who does not come; 0: nothing
 */
public record CancellationTerms(int noticeHours, int freeHours, int lateFeePercent, int noShowFeePercent) {}
