package io.thermae.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.ledger.EntryPolicy.Flaw;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Held against arithmetic that has no end. */
class EntryPolicyPropertiesTest {

    @Property(tries = 5000)
    void whatIsSoundSumsUpToNothing(@ForAll List<Long> amounts) {
        if (EntryPolicy.flawOf(amounts).isEmpty()) {
            assertThat(sum(amounts)).isZero();
            assertThat(amounts).hasSizeGreaterThan(1).doesNotContain(0L);
        }
    }

    @Property(tries = 5000)
    void whatSumsUpToNothingWithinTheBoundsIsSound(@ForAll("amounts") List<Long> amounts) {
        List<Long> balanced = new ArrayList<>(amounts);
        for (long amount : amounts) {
            balanced.add(-amount);
        }
        assertThat(EntryPolicy.flawOf(balanced)).isEmpty();
    }

    @Property(tries = 5000)
    void aUnitTooMuchIsFound(@ForAll("amounts") List<Long> amounts) {
        List<Long> other = new ArrayList<>(amounts);
        for (long amount : amounts) {
            other.add(-amount);
        }
        other.add(1L);
        assertThat(EntryPolicy.flawOf(other)).contains(Flaw.UNBALANCED);
    }

    @Property(tries = 5000)
    void aReversalOfWhatIsSoundIsSound(@ForAll List<Long> amounts) {
        if (EntryPolicy.flawOf(amounts).isEmpty()) {
            assertThat(EntryPolicy.flawOf(
                            amounts.stream().map(amount -> -amount).toList()))
                    .isEmpty();
        }
    }

    @Property
    void noOverflowMakesABalance(@ForAll("anything") List<Long> amounts) {
        boolean balances = sum(amounts).signum() == 0;
        if (!balances) {
            assertThat(EntryPolicy.flawOf(amounts)).isPresent();
        }
    }

    private static BigInteger sum(List<Long> amounts) {
        return amounts.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }

    @Provide
    Arbitrary<List<Long>> amounts() {
        return Arbitraries.longs()
                .between(-EntryPolicy.MOST_MINOR_UNITS, EntryPolicy.MOST_MINOR_UNITS)
                .filter(amount -> amount != 0)
                .list()
                .ofMinSize(1)
                .ofMaxSize(100);
    }

    @Provide
    Arbitrary<List<Long>> anything() {
        return Arbitraries.longs().list().ofMaxSize(20);
    }
}
