package io.thermae.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.ledger.EntryPolicy.Flaw;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryPolicyTest {

    private static final long MOST = EntryPolicy.MOST_MINOR_UNITS;

    @Test
    void debitsAndCreditsAreTheSame() {
        assertThat(EntryPolicy.flawOf(List.of(1500L, -1400L, -100L))).isEmpty();
        assertThat(EntryPolicy.flawOf(List.of(1500L, -1400L))).contains(Flaw.UNBALANCED);
    }

    @Test
    void anEntryHasTwoLinesAtLeast() {
        assertThat(EntryPolicy.flawOf(List.of())).contains(Flaw.TOO_FEW_LINES);
        assertThat(EntryPolicy.flawOf(List.of(0L))).contains(Flaw.TOO_FEW_LINES);
        assertThat(EntryPolicy.flawOf(Collections.nCopies(EntryPolicy.MOST_LINES + 1, 1L)))
                .contains(Flaw.TOO_MANY_LINES);
    }

    @Test
    void aLineIsOfSomething() {
        assertThat(EntryPolicy.flawOf(List.of(5L, -5L, 0L))).contains(Flaw.ZERO);
    }

    @Test
    void aLineEndsWhereSumsStillFit() {
        assertThat(EntryPolicy.flawOf(List.of(MOST, -MOST))).isEmpty();
        assertThat(EntryPolicy.flawOf(List.of(MOST + 1, -MOST - 1))).contains(Flaw.TOO_LARGE);
        assertThat(EntryPolicy.flawOf(List.of(Long.MIN_VALUE, Long.MIN_VALUE))).contains(Flaw.TOO_LARGE);
        assertThat(MOST).isLessThanOrEqualTo(Long.MAX_VALUE / EntryPolicy.MOST_LINES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KZT", "JPY", "KWD"})
    void moneyOfOrdinaryCurrenciesIsCounted(String currency) {
        assertThat(EntryPolicy.isCountable(currency)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kzt", "ABC", "XAU", "XXX", "TENGE"})
    void goldAndWhatIsNoCurrencyAreNot(String currency) {
        assertThat(EntryPolicy.isCountable(currency)).isFalse();
    }
}
