package io.thermae.booking.external;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * When an occurrence takes place that an event's rules give: then, or later or earlier, as a change of it and all that follow
 * says (RFC 5545, 3.8.4.4).
 *
 * @param given the wall clock by which rules give starts
 * @param clock the one by which it takes place
 * @param later on {@code clock}, so that 10:00 instead of 09:00 is 10:00 all year
 */
record Course(EventClock given, EventClock clock, Duration later, EventLength length) {

    /** No zone is further from another one. */
    private static final int DAYS_APART = 2;

    static Course asGiven(Moment first, EventLength length) {
        return new Course(first.clock(), first.clock(), Duration.ZERO, length);
    }

    /**
     * As it is after a change.
     *
     * @param first of the event that is changed
     * @param changed which occurrence of it
     * @param start when that takes place instead
     * @param length how long it lasts instead
     */
    static Course changed(Moment first, Moment changed, Moment start, EventLength length) {
        EventClock clock = first.timed() && start.timed() ? first.clock() : start.clock();
        return new Course(
                first.timed() ? first.clock() : clock,
                clock,
                Duration.between(shown(changed, clock), shown(start, clock)),
                length);
    }

    /** As it is written, if it is of this clock: also an hour that the clock leaves out. */
    private static LocalDateTime shown(Moment moment, EventClock clock) {
        boolean asWritten = !moment.timed() || clock.at(moment.wall()).equals(moment.instant());
        return asWritten ? moment.wall() : clock.wall(moment.instant());
    }

    Instant begins(LocalDateTime wall) {
        return clock.at(start(wall));
    }

    Instant ends(LocalDateTime wall) {
        return length.from(clock, start(wall));
    }

    /** Before which no start is given of what lasts until after an instant. */
    LocalDateTime earliest(Instant instant) {
        return length.before(clock.wall(instant)).minus(later).minusDays(slack());
    }

    /** After which no start is given of what begins before an instant. */
    LocalDateTime latest(Instant instant) {
        return clock.wall(instant).plusDays(1).minus(later).plusDays(slack());
    }

    private LocalDateTime start(LocalDateTime wall) {
        return (given == clock ? wall : clock.wall(given.at(wall))).plus(later);
    }

    private int slack() {
        return given == clock ? 0 : DAYS_APART;
    }
}
