package io.thermae.booking.api;

import io.thermae.tenancy.api.QuietHours;
import io.thermae.tenancy.api.ReminderTimes;
import java.time.Instant;

/**
 * A visit whose client is expected.
 *
 * @param booking as it is
 * @param agreedAt since when it has been agreed as it is: when it was booked, moved, or the hold of its place confirmed
 * @param reminderTimes how long before it the client is to be reminded, by what its services and its branch say now
 * @param requestTimes how long before it the client is to be asked whether he comes, by what its services and its branch say now;
 *     none once he has said so
 * @param quietHours of its branch, for clients who have none of their own
 */
public record VisitAhead(
        BookingSnapshot booking,
        Instant agreedAt,
        ReminderTimes reminderTimes,
        ReminderTimes requestTimes,
        QuietHours quietHours) {}
