package io.thermae.tenancy.plan;

import io.thermae.kernel.Money;
import io.thermae.tenancy.api.BillingPeriod;
import java.time.Instant;
import java.time.ZoneId;

/** When periods begin and end, and which change of a plan begins at once. */
final class SubscriptionPolicy {

    /** When a change begins. */
    enum Begin {
        /** Now, and the running period goes on. */
        WITHIN_PERIOD,
        /** Now, with a period of its own. */
        WITH_NEW_PERIOD,
        /** When the running period is over. */
        AFTER_PERIOD
    }

    private SubscriptionPolicy() {}

    /**
     * When so many periods after their anchor are over: on the anchor's day of the month, or the last one of a shorter month.
     *
     * @param zone of the business
     */
    static Instant end(Instant anchor, ZoneId zone, BillingPeriod period, int periods) {
        return anchor.atZone(zone)
                .plusMonths(Math.multiplyExact((long) period.months(), periods))
                .toInstant();
    }

    /**
     * Whether the next period follows the one that is over without a gap. It does, unless it would be over by now as well: then
     * the business was away for so long that it begins anew.
     */
    static boolean follows(Instant nextEnd, Instant now) {
        return nextEnd.isAfter(now);
    }

    /** When a change to another plan, or to another period of the same, begins. */
    static Begin begin(
            BillingPeriod period,
            Money before,
            BillingPeriod nextPeriod,
            Money after,
            Instant start,
            Instant end,
            Instant now) {
        if (!before.currency().equals(after.currency()) || !end.isAfter(now)) {
            return Begin.AFTER_PERIOD;
        }
        if (period == nextPeriod) {
            return after.minorUnits() > before.minorUnits() ? Begin.WITHIN_PERIOD : Begin.AFTER_PERIOD;
        }
        boolean costsMore =
                nextPeriod == BillingPeriod.YEARLY && ProrationPolicy.anew(before, after, start, end, now) > 0;
        return costsMore ? Begin.WITH_NEW_PERIOD : Begin.AFTER_PERIOD;
    }
}
