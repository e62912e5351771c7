package io.thermae.booking.api;

import io.thermae.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What clients pay for a service before their visit is taken. Staff books without it.
 *
 * @param percent of the price as booked, 1 to 100; null unless {@code kind} is PERCENT
 * @param amount for each who comes, more than nothing; null unless {@code kind} is FIXED
 * @param when of whom it is asked
 * @param noShows how often at least a client has not come of whom it is asked; null unless {@code when} is AFTER_NO_SHOWS
 */
public record PrepaymentRule(
        PrepaymentKind kind,
        @Nullable Integer percent,
        @Nullable Money amount,
        PrepaymentWhen when,
        @Nullable Integer noShows) {

    /** Nothing is paid before. */
    public static final PrepaymentRule NONE =
            new PrepaymentRule(PrepaymentKind.NONE, null, null, PrepaymentWhen.ALWAYS, null);
}
