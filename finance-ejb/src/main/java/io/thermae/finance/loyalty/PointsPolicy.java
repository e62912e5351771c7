package io.thermae.finance.loyalty;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How points come and go. Whoever takes some takes those that are over first. What cannot be taken back since it was used is owed,
 * and what comes next makes up for it: so a balance is never below zero.
 */
public final class PointsPolicy {

    /** The order in which lots are used: by their last day, and those that stay for ever last. */
    static final Comparator<Lot> FIRST_OVER = Comparator.comparing(
                    Lot::expiresOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(lot -> lot.id().toString());

    /** For how many days points pay again that are given back after their last day. */
    private static final int GRACE_DAYS = 30;

    private PointsPolicy() {}

    /** By how much the balance and what is owed change. */
    record Moved(long points, long owed) {}

    /** Points come: what is owed is made up for first. */
    static Moved come(long points, long owed) {
        long makesUp = Math.min(points, owed);
        return new Moved(points - makesUp, -makesUp);
    }

    /** Points are taken back, as far as there are some. */
    static Moved takenBack(long points, long balance) {
        long takes = Math.min(points, balance);
        return new Moved(-takes, points - takes);
    }

    /**
     * From which lots points are taken.
     *
     * @param lots in the order in which they are used
     * @throws RuleBroken {@code POINTS_INSUFFICIENT}
     */
    static List<Share> take(List<Lot> lots, long points) {
        long rest = points;
        List<Share> taken = new ArrayList<>();
        for (Lot lot : lots) {
            long takes = Math.min(rest, lot.left());
            if (takes > 0) {
                taken.add(new Share(lot.id(), takes));
                rest -= takes;
            }
        }
        if (rest > 0) {
            throw new RuleBroken(ErrorCode.POINTS_INSUFFICIENT);
        }
        return List.copyOf(taken);
    }

    /**
     * To which lots points go back: what was taken last comes back first.
     *
     * @param taken as {@link #take} gave it
     * @param before how many of them went back before
     * @param points how many go back now, at most what is left
     */
    static List<Share> giveBack(List<Share> taken, long before, long points) {
        long skip = before;
        long rest = points;
        List<Share> back = new ArrayList<>();
        for (int i = taken.size() - 1; i >= 0 && rest > 0; i--) {
            Share share = taken.get(i);
            long there = share.points() - Math.min(skip, share.points());
            skip -= share.points() - there;
            long takes = Math.min(rest, there);
            if (takes > 0) {
                back.add(new Share(share.lotId(), takes));
                rest -= takes;
            }
        }
        if (rest > 0) {
            throw new IllegalArgumentException("More points go back than were taken");
        }
        return List.copyOf(back);
    }

    /**
     * How many of the points of a payment go back when some of it does: rounded down each time, so that the last refund has the
     * rest, and none goes back twice.
     *
     * @param points of the whole payment
     * @param amount of the whole payment, in minor units
     * @param before how much of it went back before
     * @param now how much goes back now
     */
    static long returned(long points, long amount, long before, long now) {
        return part(points, before + now, amount) - part(points, before, amount);
    }

    private static long part(long points, long of, long amount) {
        return BigInteger.valueOf(points)
                .multiply(BigInteger.valueOf(of))
                .divide(BigInteger.valueOf(amount))
                .longValueExact();
    }

    /** The last day of what comes back: points that are over meanwhile pay for some days again. */
    static @Nullable LocalDate comesBackUntil(@Nullable LocalDate expiresOn, LocalDate today) {
        return expiresOn != null && expiresOn.isBefore(today) ? today.plusDays(GRACE_DAYS) : expiresOn;
    }

    /**
     * What points pay, in minor units.
     *
     * @param points above zero
     * @throws RuleBroken {@code POINTS_BELOW_MINIMUM}
     */
    static long worth(long points, int minimum, long pointMinor) {
        if (points < minimum) {
            throw new RuleBroken(ErrorCode.POINTS_BELOW_MINIMUM, Map.of("minimum", minimum));
        }
        return Math.multiplyExact(points, pointMinor);
    }
}
