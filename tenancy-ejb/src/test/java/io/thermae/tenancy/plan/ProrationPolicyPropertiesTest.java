package io.thermae.tenancy.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** What is left of a period costs its share to the unit, and not a unit is lost or paid twice. */
class ProrationPolicyPropertiesTest {

    private static final Currency KZT = Currency.getInstance("KZT");
    private static final Instant START = Instant.parse("2024-01-31T10:00:00Z");

    @Property
    void theRestIsTheShareOfTheExactFraction(
            @ForAll @LongRange(max = 1_000_000_000_000L) long price,
            @ForAll @LongRange(min = 1, max = 32_000_000) long seconds,
            @ForAll @LongRange(max = 32_000_000) long over) {
        long passed = Math.min(over, seconds);

        long left = left(price, seconds, passed);

        // a half goes to what is over, which comes first
        BigDecimal exact = BigDecimal.valueOf(price)
                .multiply(BigDecimal.valueOf(seconds - passed))
                .divide(BigDecimal.valueOf(seconds), 0, RoundingMode.HALF_DOWN);
        assertThat(left).isEqualTo(exact.longValueExact());
    }

    @Property
    void aMomentOutsideOfThePeriodIsItsNearerEnd(
            @ForAll @LongRange(max = 1_000_000_000L) long price,
            @ForAll @LongRange(min = 1, max = 32_000_000) long seconds,
            @ForAll @LongRange(max = 1_000_000) long away) {
        assertThat(left(price, seconds, -away)).isEqualTo(price);
        assertThat(left(price, seconds, seconds + away)).isZero();
    }

    @Property
    void whatCostsMoreNeverCostsLessForTheRest(
            @ForAll @LongRange(max = 1_000_000_000L) long before,
            @ForAll @LongRange(max = 1_000_000_000L) long more,
            @ForAll @LongRange(min = 1, max = 32_000_000) long seconds,
            @ForAll @LongRange(max = 32_000_000) long passed) {
        Instant end = START.plusSeconds(seconds);
        Instant now = START.plusSeconds(Math.min(passed, seconds));

        long difference = difference(money(before), money(before + more), START, end, now);

        assertThat(difference).isBetween(0L, more);
    }

    /** However often one goes up within a period: in sum it is the last price for the rest, less the first for the rest, by steps. */
    @Property
    void upgradesAtOneMomentAddUp(
            @ForAll @LongRange(max = 1_000_000_000L) long first,
            @ForAll @LongRange(max = 1_000_000_000L) long second,
            @ForAll @LongRange(max = 1_000_000_000L) long third,
            @ForAll @LongRange(min = 1, max = 32_000_000) long seconds,
            @ForAll @LongRange(max = 32_000_000) long passed) {
        Instant end = START.plusSeconds(seconds);
        Instant now = START.plusSeconds(Math.min(passed, seconds));

        long bySteps = difference(money(first), money(second), START, end, now)
                + difference(money(second), money(third), START, end, now);

        assertThat(bySteps).isEqualTo(difference(money(first), money(third), START, end, now));
    }

    @Property
    void aNewPeriodCostsItsPriceLessWhatWasNotUsed(
            @ForAll @LongRange(max = 1_000_000_000L) long before,
            @ForAll @LongRange(max = 1_000_000_000L) long after,
            @ForAll @LongRange(min = 1, max = 32_000_000) long seconds,
            @ForAll @LongRange(max = 32_000_000) long passed) {
        Instant now = START.plusSeconds(Math.min(passed, seconds));

        long anew = ProrationPolicy.anew(money(before), money(after), START, START.plusSeconds(seconds), now);

        assertThat(anew + left(before, seconds, Math.min(passed, seconds))).isEqualTo(after);
    }

    /** What the rest of a period costs more on a plan with another price. */
    private static long difference(Money before, Money after, Instant start, Instant end, Instant now) {
        return ProrationPolicy.left(after, start, end, now).minorUnits()
                - ProrationPolicy.left(before, start, end, now).minorUnits();
    }

    private static long left(long price, long seconds, long passed) {
        return ProrationPolicy.left(money(price), START, START.plusSeconds(seconds), START.plusSeconds(passed))
                .minorUnits();
    }

    private static Money money(long minorUnits) {
        return new Money(minorUnits, KZT);
    }
}
