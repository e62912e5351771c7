package io.thermae.finance.commission;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.commission.CommissionPolicy.Counted;
import io.thermae.finance.commission.CommissionPolicy.Rule;
import io.thermae.finance.commission.CommissionPolicy.Sold;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rules that somebody would write. */
class CommissionPolicyTest {

    private static final UUID AIGERIM = new UUID(1, 1);
    private static final UUID MASSAGE = new UUID(2, 1);
    private static final Sold OF_MASSAGE = new Sold(MASSAGE, null);
    private static final UUID OIL = new UUID(3, 1);
    private static final Rule ALL = new Rule(null, null, 0, 30_000, 0);
    private static final Rule MORE = new Rule(null, null, 100_000, 40_000, 0);

    @Test
    void aTierCountsFromItsRevenueOn() {
        assertThat(CommissionPolicy.choose(List.of(MORE, ALL), AIGERIM, OF_MASSAGE, 99_999))
                .contains(ALL);
        assertThat(CommissionPolicy.choose(List.of(MORE, ALL), AIGERIM, OF_MASSAGE, 100_000))
                .contains(MORE);
    }

    /** Who earns 30 % of a massage earns nothing of a bottle of oil, unless that is said. */
    @Test
    void rulesOfProductsAreForProductsAlone() {
        Sold oil = new Sold(null, OIL);
        Rule products = new Rule(null, null, true, null, 0, 5_000, 0);
        Rule ofOil = new Rule(null, null, true, OIL, 0, 10_000, 0);
        Rule hers = new Rule(AIGERIM, null, true, null, 0, 7_000, 0);

        assertThat(CommissionPolicy.choose(List.of(MORE, ALL), AIGERIM, oil, 100_000))
                .isEmpty();
        assertThat(CommissionPolicy.choose(List.of(products, ALL), AIGERIM, OF_MASSAGE, 0))
                .contains(ALL);
        assertThat(CommissionPolicy.choose(List.of(products, ALL), AIGERIM, new Sold(null, null), 0))
                .contains(ALL);
        assertThat(CommissionPolicy.choose(List.of(ALL, products), AIGERIM, oil, 0))
                .contains(products);
        assertThat(CommissionPolicy.choose(List.of(ofOil, products), AIGERIM, oil, 0))
                .contains(ofOil);
        assertThat(CommissionPolicy.choose(List.of(ofOil, products), AIGERIM, new Sold(null, new UUID(3, 2)), 0))
                .contains(products);
        assertThat(CommissionPolicy.choose(List.of(ofOil, hers, products), AIGERIM, oil, 0))
                .contains(hers);
    }

    @Test
    void aMastersOwnRuleGoesBeforeATierOfAll() {
        Rule own = new Rule(AIGERIM, null, 0, 35_000, 0);

        assertThat(CommissionPolicy.choose(List.of(MORE, own, ALL), AIGERIM, OF_MASSAGE, 200_000))
                .contains(own);
    }

    @Test
    void whatWasEarnedIsTakenBackAsItWasCountedWhateverTheRuleIsNow() {
        Counted counted = new Counted(1000, 400);

        assertThat(CommissionPolicy.commission(counted, 250, false, Optional.of(ALL)))
                .isEqualTo(-300);
        assertThat(CommissionPolicy.commission(counted, 0, false, Optional.empty()))
                .isEqualTo(-400);
    }

    @Test
    void whatWasNeverCountedIsTakenBackByTheRuleThatCounts() {
        assertThat(CommissionPolicy.commission(Counted.NOTHING, -1000, false, Optional.of(ALL)))
                .isEqualTo(-300);
    }

    @Test
    void withoutARuleNothingIsEarned() {
        assertThat(CommissionPolicy.commission(Counted.NOTHING, 1000, true, Optional.empty()))
                .isZero();
    }

    @Test
    void anAmountIsEarnedWhenAllIsPaid() {
        Optional<Rule> rule = Optional.of(new Rule(null, MASSAGE, 0, null, 500));

        assertThat(CommissionPolicy.commission(Counted.NOTHING, 999, false, rule))
                .isZero();
        assertThat(CommissionPolicy.commission(new Counted(999, 0), 1000, true, rule))
                .isEqualTo(500);
    }

    @Test
    void anAmountIsEarnedAlsoWhenTheRestIsTakenBack() {
        Optional<Rule> rule = Optional.of(new Rule(null, MASSAGE, 0, null, 500));

        assertThat(CommissionPolicy.commission(new Counted(50, 0), 50, true, rule))
                .isEqualTo(500);
        assertThat(CommissionPolicy.commission(new Counted(50, 0), 30, true, rule))
                .isEqualTo(500);
        assertThat(CommissionPolicy.commission(new Counted(50, 500), 50, false, rule))
                .isZero();
    }

    /** Half was counted by a percentage, and then the rule became an amount that is less. */
    @Test
    void whatWasCountedStaysWhateverTheAmountIsNow() {
        Optional<Rule> rule = Optional.of(new Rule(null, MASSAGE, 0, null, 1000));

        assertThat(CommissionPolicy.commission(new Counted(5000, 2000), 10_000, true, rule))
                .isZero();
        assertThat(CommissionPolicy.commission(new Counted(5000, 400), 10_000, true, rule))
                .isEqualTo(600);
    }
}
