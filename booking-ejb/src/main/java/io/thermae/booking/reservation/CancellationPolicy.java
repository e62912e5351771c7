package io.thermae.booking.reservation;

import io.thermae.booking.api.CancellationTerms;
import io.thermae.booking.api.Fee;
import io.thermae.booking.api.FeeKind;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.BranchSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Until when a client can give up the place of a visit, and what he owes, by the terms under which he has booked. Hours
 * are hours that pass: across a night in which the clocks change, the clock on the wall says one more or one less. At
 * the very instant of the limit it is not too late yet. The people of the business are not bound.
 */
final class CancellationPolicy {

    private CancellationPolicy() {}

    /** The terms for who books now. */
    static CancellationTerms termsOf(BranchSettings settings) {
        return new CancellationTerms(
                settings.cancellationNoticeHours(),
                settings.freeCancellationHours(),
                settings.lateCancellationFeePercent(),
                settings.noShowFeePercent());
    }

    /**
     * Holds that a client may still cancel.
     *
     * @throws RuleBroken {@code CANCELLATION_TOO_LATE} within the notice
     */
    static void requireCancellable(CancellationTerms terms, Instant start, Instant now) {
        requireBefore(terms.noticeHours(), start, now);
    }

    /**
     * Holds that a client may still move the visit: not when cancelling it would cost something, or whoever moves it
     * far enough would cancel for nothing.
     *
     * @throws RuleBroken {@code CANCELLATION_TOO_LATE} within the notice
     */
    static void requireMovable(CancellationTerms terms, Instant start, Instant now) {
        int free = terms.lateFeePercent() == 0 ? 0 : terms.freeHours();
        requireBefore(Math.max(terms.noticeHours(), free), start, now);
    }

    /** What a client owes who cancels now. */
    static Optional<Fee> lateCancellation(CancellationTerms terms, Money price, Instant start, Instant now) {
        return isWithin(terms.freeHours(), start, now)
                ? fee(FeeKind.LATE_CANCELLATION, price, terms.lateFeePercent())
                : Optional.empty();
    }

    /** What a client owes who has not come. */
    static Optional<Fee> noShow(CancellationTerms terms, Money price) {
        return fee(FeeKind.NO_SHOW, price, terms.noShowFeePercent());
    }

    private static void requireBefore(int hours, Instant start, Instant now) {
        if (hours > 0 && isWithin(hours, start, now)) {
            throw new RuleBroken(ErrorCode.CANCELLATION_TOO_LATE, Map.of("hours", hours));
        }
    }

    private static boolean isWithin(int hours, Instant start, Instant now) {
        return now.isAfter(start.minus(Duration.ofHours(hours)));
    }

    private static Optional<Fee> fee(FeeKind kind, Money price, int percent) {
        Money amount = price.percent(percent);
        return amount.minorUnits() > 0 ? Optional.of(new Fee(kind, amount, null)) : Optional.empty();
    }
}
