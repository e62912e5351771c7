package io.thermae.booking.reservation;

import io.thermae.booking.api.CancellationTerms;
import io.thermae.booking.api.Fee;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed of money beside the prices when a visit was booked, and what has come of it.
 *
 * @param terms null if it was booked before there were any
 * @param fee null if nothing is or was owed
 * @param prepayment what was to be paid before the visit was taken; null if nothing was
 * @param prepaid what was paid for it before it took place; null if nothing was
 */
record Dues(@Nullable CancellationTerms terms, @Nullable Fee fee, @Nullable Money prepayment, @Nullable Money prepaid) {

    /** Of a visit that is booked now. */
    static Dues agreed(CancellationTerms terms, @Nullable Money prepayment) {
        return new Dues(terms, null, prepayment, null);
    }

    Dues owing(@Nullable Fee owed) {
        return new Dues(terms, owed, prepayment, prepaid);
    }

    /** @throws RuleBroken {@code NO_FEE} if nothing is owed */
    Dues waived(Fee.Waiver waiver) {
        if (fee == null || fee.waiver() != null) {
            throw new RuleBroken(ErrorCode.NO_FEE);
        }
        return owing(fee.waived(waiver));
    }

    /** @param all that was paid up to now */
    Dues paid(Money all) {
        return new Dues(terms, fee, prepayment, all.minorUnits() > 0 ? all : null);
    }

    /** Whether something of the prepayment has not come. */
    boolean isShort() {
        return prepayment != null && (prepaid == null || prepaid.minorUnits() < prepayment.minorUnits());
    }

    /** What is owed and was not waived; null for nothing. */
    @Nullable
    Money owed() {
        return fee == null || fee.waiver() != null ? null : fee.amount();
    }

    /** What several come to together, all of the same money; null for nothing. */
    static @Nullable Money sum(List<Dues> several, Function<Dues, @Nullable Money> what) {
        Money all = null;
        for (Dues each : several) {
            Money amount = what.apply(each);
            if (amount != null) {
                all = all == null ? amount : all.plus(amount);
            }
        }
        return all;
    }

    static @Nullable Money money(@Nullable Long minorUnits, Currency currency) {
        return minorUnits == null ? null : new Money(minorUnits, currency);
    }

    static @Nullable Long minorUnits(@Nullable Money amount) {
        return amount == null ? null : amount.minorUnits();
    }
}
