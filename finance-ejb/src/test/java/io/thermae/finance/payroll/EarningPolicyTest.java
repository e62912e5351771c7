package io.thermae.finance.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.PayrollLineKind;
import io.thermae.finance.commission.CommissionPolicy.Counted;
import io.thermae.finance.commission.CommissionPolicy.Rule;
import io.thermae.finance.payroll.EarningPolicy.PaidLine;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Months of a salon. */
class EarningPolicyTest {

    private static final Currency KZT = Currency.getInstance("KZT");
    private static final UUID AIGERIM = new UUID(1, 1);
    private static final UUID INVOICE = new UUID(3, 1);
    private static final List<Rule> AN_AMOUNT = List.of(new Rule(null, null, 0, null, 1000));
    private static final List<Rule> A_PERCENTAGE = List.of(new Rule(null, null, 0, 40_000, 0));

    /** 50 of 100 is paid in March, and in April the other 50 is taken back. */
    @Test
    void anAmountIsEarnedWhenWhatIsOpenIsTakenBack() {
        PaidState march = PaidState.of(5000, List.of(10_000L), 0, Map.of(), KZT);
        PaidState april = PaidState.of(5000, List.of(5000L), 0, Map.of(), KZT);
        assertThat(march.isWhole(1)).isFalse();
        assertThat(april.isWhole(1)).isTrue();

        List<EarnedLine> earned =
                EarningPolicy.earn(List.of(line(5000, true, new Counted(5000, 0))), Map.of(), AN_AMOUNT);

        assertThat(earned).singleElement().satisfies(line -> {
            assertThat(line.base()).isZero();
            assertThat(line.rate()).isNull();
            assertThat(line.commission()).isEqualTo(1000);
        });
        assertThat(EarningPolicy.earn(List.of(line(5000, false, new Counted(5000, 1000))), Map.of(), AN_AMOUNT))
                .isEmpty();
    }

    @Test
    void whatIsSoldIsALineOfItsOwnKindAndCountsForTheRevenue() {
        UUID oil = new UUID(4, 1);
        PaidLine sold = new PaidLine(INVOICE, 2, AIGERIM, null, oil, 2000, true, Counted.NOTHING);
        List<Rule> rules = List.of(
                new Rule(null, null, 0, 40_000, 0),
                new Rule(null, null, 6000, 50_000, 0),
                new Rule(null, null, true, oil, 0, 10_000, 0));

        List<EarnedLine> earned = EarningPolicy.earn(List.of(line(5000, true, Counted.NOTHING), sold), Map.of(), rules);

        assertThat(earned)
                .extracting(EarnedLine::kind)
                .containsExactly(PayrollLineKind.SERVICE, PayrollLineKind.PRODUCT);
        assertThat(earned).extracting(EarnedLine::commission).containsExactly(2500L, 200L);
        assertThat(earned.get(1).productId()).isEqualTo(oil);
        assertThat(earned.get(1).rate()).isEqualTo(10_000);
    }

    @Test
    void aPercentageOfNothingMoreIsNoLine() {
        assertThat(EarningPolicy.earn(List.of(line(5000, true, new Counted(5000, 2000))), Map.of(), A_PERCENTAGE))
                .isEmpty();
    }

    @Test
    void whatIsTakenBackWholeIsNeverPaidWhole() {
        assertThat(PaidState.of(0, List.of(0L), 0, Map.of(), KZT).isWhole(1)).isFalse();
    }

    /** A's line of 100.00 is a visit of a package, worth 80.00; B's is not paid. */
    @Test
    void aVisitPaysWhomItIsOfAndWhatTheBusinessEarns() {
        PaidState state = PaidState.of(
                11_200, List.of(10_000L, 10_000L), 2400, Map.of(1, new SharePolicy.Visit(8000, 1200)), KZT);

        assertThat(state.paid(1)).isEqualTo(8000);
        assertThat(state.isWhole(1)).isTrue();
        assertThat(state.paid(2)).isZero();
        assertThat(state.isWhole(2)).isFalse();
    }

    private static PaidLine line(long paid, boolean becomesWhole, Counted counted) {
        return new PaidLine(INVOICE, 1, AIGERIM, null, null, paid, becomesWhole, counted);
    }
}
