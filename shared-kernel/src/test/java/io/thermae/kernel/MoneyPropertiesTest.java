package io.thermae.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Splitting loses nothing, in currencies of no, two and three decimals. */
class MoneyPropertiesTest {

    private static final Currency KZT = Currency.getInstance("KZT");

    @Property(tries = 5000)
    void splittingNeverLosesAUnit(
            @ForAll long amount, @ForAll("currencies") Currency currency, @ForAll("weights") List<Long> weights) {
        List<Money> parts = new Money(amount, currency).allocate(weights);

        assertThat(parts).hasSameSizeAs(weights).allSatisfy(part -> assertThat(part.currency())
                .isEqualTo(currency));
        assertThat(parts.stream()
                        .map(part -> BigInteger.valueOf(part.minorUnits()))
                        .reduce(BigInteger.ZERO, BigInteger::add))
                .isEqualTo(BigInteger.valueOf(amount));
        assertThat(parts.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(new Money(amount, currency).amount());
    }

    @Property(tries = 5000)
    void eachPartIsLessThanAUnitFromItsShare(@ForAll long amount, @ForAll("weights") List<Long> weights) {
        BigInteger total = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);

        List<Money> parts = new Money(amount, KZT).allocate(weights);

        for (int i = 0; i < parts.size(); i++) {
            // part - amount * weight / total, all of it times total
            BigInteger distance = BigInteger.valueOf(parts.get(i).minorUnits())
                    .multiply(total)
                    .subtract(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(weights.get(i))));
            assertThat(distance.abs()).isLessThan(total);
        }
    }

    @Property
    void whoWeighsTheSameDiffersByAUnitAtMost(@ForAll("amounts") long amount, @ForAll("counts") int count) {
        List<Long> parts = new Money(amount, KZT)
                .allocate(Collections.nCopies(count, 1L)).stream()
                        .map(Money::minorUnits)
                        .toList();

        assertThat(Collections.max(parts) - Collections.min(parts)).isLessThanOrEqualTo(1);
    }

    @Property
    void whatIsTakenBackIsSplitAsItWasGiven(@ForAll("amounts") long amount, @ForAll("weights") List<Long> weights) {
        List<Money> given = new Money(amount, KZT).allocate(weights);

        assertThat(new Money(-amount, KZT).allocate(weights))
                .isEqualTo(given.stream()
                        .map(part -> new Money(-part.minorUnits(), KZT))
                        .toList());
    }

    @Example
    void whatIsLeftOverGoesToThoseWhoWereCutMost() {
        assertThat(split(100, 1, 1, 1)).containsExactly(34L, 33L, 33L);
        assertThat(split(101, 1, 1, 1)).containsExactly(34L, 34L, 33L);
        assertThat(split(10, 14, 5, 6)).containsExactly(6L, 2L, 2L);
        assertThat(split(1, 0, 1, 2)).containsExactly(0L, 0L, 1L);
        assertThat(split(0, 3, 4)).containsExactly(0L, 0L);
        assertThat(split(Long.MIN_VALUE, 7)).containsExactly(Long.MIN_VALUE);
    }

    @Example
    void refusesToSplitByNothing() {
        Money amount = new Money(5, KZT);
        for (List<Long> weights : List.of(List.<Long>of(), List.of(0L, 0L), List.of(2L, -1L), List.of(1L, -1L))) {
            assertThatIllegalArgumentException().isThrownBy(() -> amount.allocate(weights));
        }
    }

    private static List<Long> split(long amount, long... weights) {
        return new Money(amount, KZT)
                .allocate(Arrays.stream(weights).boxed().toList()).stream()
                        .map(Money::minorUnits)
                        .toList();
    }

    @Provide
    Arbitrary<Long> amounts() {
        return Arbitraries.longs().between(-1_000_000_000_000L, 1_000_000_000_000L);
    }

    @Provide
    Arbitrary<Integer> counts() {
        return Arbitraries.integers().between(1, 50);
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of("JPY", "KZT", "KWD").map(Currency::getInstance);
    }

    @Provide
    Arbitrary<List<Long>> weights() {
        return Arbitraries.longs()
                .greaterOrEqual(0)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .filter(weights -> weights.stream().anyMatch(weight -> weight > 0));
    }
}
