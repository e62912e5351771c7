package io.thermae.web.admin;

import io.thermae.booking.api.BookingStatistics;
import io.thermae.booking.api.BookingStatus;
import io.thermae.engagement.api.MailStatistics;
import io.thermae.tenancy.api.Period;
import io.thermae.tenancy.api.PlatformStatistics;
import io.thermae.tenancy.api.TenantStatus;
import java.util.List;
import java.util.Map;

/**
 * Figures of the whole platform.
 *
 * @param tenants businesses by state
 * @param bookings bookings by state
 * @param period what the figures over time are told for
 * @param bookingsOverTime by the day on which the visits begin
 * @param revenueOverTime what completed visits have cost, by currency
 * @param registrations growth
 * @param mostActive the businesses with most bookings
 * @param jobs what waits to be worked off
 */
public record StatisticsJson(
        Count<TenantStatus> tenants,
        Count<BookingStatus> bookings,
        Period period,
        List<BookingStatistics.Bookings> bookingsOverTime,
        List<BookingStatistics.Revenue> revenueOverTime,
        List<PlatformStatistics.Registrations> registrations,
        List<BookingStatistics.Active> mostActive,
        Jobs jobs) {

    /** A total and its parts; parts that are zero are left out. */
    public record Count<S>(long total, Map<S, Long> byStatus) {
        static <S> Count<S> of(Map<S, Long> byStatus) {
            return new Count<>(
                    byStatus.values().stream().mapToLong(Long::longValue).sum(), byStatus);
        }
    }

    /**
     * The jobs' health.
     *
     * @param outbox events that wait for the broker
     * @param mails mails that wait for the mail server
     * @param brokerReachable whether the broker answers right now
     * @param deadLetters messages that nobody could work off, by queue; empty if the broker does not tell
     */
    public record Jobs(
            PlatformStatistics.Waiting outbox,
            MailStatistics.State mails,
            boolean brokerReachable,
            Map<String, Integer> deadLetters) {}
}
