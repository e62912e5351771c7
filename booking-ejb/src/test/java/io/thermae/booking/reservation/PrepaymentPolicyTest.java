package io.thermae.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.PrepaymentKind;
import io.thermae.booking.api.PrepaymentRule;
import io.thermae.booking.api.PrepaymentWhen;
import io.thermae.booking.reservation.PrepaymentPolicy.History;
import io.thermae.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrepaymentPolicyTest {

    private static final PrepaymentRule FULL =
            new PrepaymentRule(PrepaymentKind.FULL, null, null, PrepaymentWhen.ALWAYS, null);
    private static final PrepaymentRule FIRST =
            new PrepaymentRule(PrepaymentKind.FULL, null, null, PrepaymentWhen.FIRST_VISIT, null);
    private static final PrepaymentRule MISSED_TWICE =
            new PrepaymentRule(PrepaymentKind.FULL, null, null, PrepaymentWhen.AFTER_NO_SHOWS, 2);

    @Test
    void nothingIsDueWhereNothingIsAsked() {
        assertThat(due(List.of(PrepaymentRule.NONE), List.of(tenge("15000.00"))))
                .isNull();
        assertThat(due(List.of(FULL), List.of(tenge("0.00")))).isNull();
        assertThat(due(List.of(fixed("500.00")), List.of(tenge("0.00")))).isNull();
    }

    @Test
    void whatEachServiceAsksForAddsUp() {
        assertThat(due(
                        List.of(percent(30), PrepaymentRule.NONE, fixed("2000.00"), FULL),
                        List.of(tenge("15000.00"), tenge("5000.00"), tenge("9000.00"), tenge("700.00"))))
                .isEqualTo(tenge("7200.00"));
    }

    @Test
    void isNeverMoreThanTheVisitCosts() {
        assertThat(due(List.of(fixed("9000.00")), List.of(tenge("4000.00")))).isEqualTo(tenge("4000.00"));
        assertThat(due(List.of(fixed("9000.00"), PrepaymentRule.NONE), List.of(tenge("4000.00"), tenge("8000.00"))))
                .isEqualTo(tenge("9000.00"));
        assertThat(due(List.of(fixed("9000.00"), FULL), List.of(tenge("4000.00"), tenge("8000.00"))))
                .isEqualTo(tenge("12000.00"));
    }

    @Test
    void anAmountIsForEachWhoComes() {
        assertThat(PrepaymentPolicy.due(List.of(fixed("1000.00")), List.of(tenge("15000.00")), 3, History.NONE))
                .contains(tenge("3000.00"));
        assertThat(PrepaymentPolicy.due(List.of(percent(10)), List.of(tenge("15000.00")), 3, History.NONE))
                .contains(tenge("1500.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "JPY, 1005, 50, 503",
        "KZT, 100.05, 50, 50.03",
        "KWD, 1.005, 50, 0.503",
        "JPY, 1, 1, 0",
        "KWD, 9.999, 33, 3.300"
    })
    void percentagesAreRoundedAsMoneyIs(String currency, BigDecimal price, int percent, BigDecimal due) {
        Currency its = Currency.getInstance(currency);

        assertThat(PrepaymentPolicy.due(List.of(percent(percent)), List.of(Money.of(price, its)), 1, History.NONE)
                        .orElse(Money.zero(its)))
                .isEqualTo(Money.of(due, its));
    }

    @ParameterizedTest
    @CsvSource({
        // currency, due, price, step, payable
        "KWD, 0.503, 1.010, 10, 0.510",
        "KWD, 0.510, 1.010, 10, 0.510",
        "KWD, 1.005, 1.009, 10, 1.000",
        "KWD, 1.009, 1.009, 10, 1.000",
        "KWD, 0.003, 0.009, 10, 0.003",
        "KWD, 0.503, 1.010,  1, 0.503",
        "MGA, 1.50,  9.00, 100, 2.00",
        "JPY, 503,   1005,   1, 503",
        "KZT, 50.03, 100.05, 1, 50.03"
    })
    void isRoundedUpToWhatCanBePaid(String currency, BigDecimal due, BigDecimal price, long step, BigDecimal payable) {
        Currency its = Currency.getInstance(currency);

        assertThat(PrepaymentPolicy.payable(Money.of(due, its), List.of(Money.of(price, its)), step))
                .isEqualTo(Money.of(payable, its));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, true, false", "0, 3, true, true", "1, 0, false, false", "1, 1, false, false", "5, 2, false, true"
    })
    void itDependsOnWhatThereHasBeen(long taken, long missed, boolean asFirst, boolean asMissed) {
        History history = new History(taken, missed);
        List<Money> prices = List.of(tenge("15000.00"));

        assertThat(PrepaymentPolicy.due(List.of(FIRST), prices, 1, history).isPresent())
                .isEqualTo(asFirst);
        assertThat(PrepaymentPolicy.due(List.of(MISSED_TWICE), prices, 1, history)
                        .isPresent())
                .isEqualTo(asMissed);
        assertThat(PrepaymentPolicy.due(List.of(FULL), prices, 1, history)).isPresent();
    }

    @Test
    void historyIsAskedForWhereItMatters() {
        assertThat(PrepaymentPolicy.asksForHistory(List.of(PrepaymentRule.NONE, FULL, percent(10))))
                .isFalse();
        assertThat(PrepaymentPolicy.asksForHistory(List.of(PrepaymentRule.NONE, FIRST)))
                .isTrue();
        assertThat(PrepaymentPolicy.asksForHistory(List.of(MISSED_TWICE))).isTrue();
    }

    private static @Nullable Money due(List<PrepaymentRule> rules, List<Money> prices) {
        return PrepaymentPolicy.due(rules, prices, 1, History.NONE).orElse(null);
    }

    private static PrepaymentRule percent(int percent) {
        return new PrepaymentRule(PrepaymentKind.PERCENT, percent, null, PrepaymentWhen.ALWAYS, null);
    }

    private static PrepaymentRule fixed(String amount) {
        return new PrepaymentRule(PrepaymentKind.FIXED, null, tenge(amount), PrepaymentWhen.ALWAYS, null);
    }

    private static Money tenge(String amount) {
        return Money.of(new BigDecimal(amount), Currency.getInstance("KZT"));
    }
}
