package io.thermae.finance.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.finance.api.LoyaltyProgramme.Terms;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What points pay and for how long, and what a programme can be. */
class PointsPolicyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Currency KZT = Currency.getInstance("KZT");
    private static final UUID KNOWN = new UUID(0, 1);

    @Test
    void fewerThanTheMinimumPayNothing() {
        assertThat(PointsPolicy.worth(100, 100, 150)).isEqualTo(15000);
        assertThatThrownBy(() -> PointsPolicy.worth(99, 100, 150))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.POINTS_BELOW_MINIMUM));
    }

    @Test
    void moreThanThereIsIsNotTaken() {
        List<Lot> lots = List.of(new Lot(new UUID(0, 1), DAY, 3), new Lot(new UUID(0, 2), null, 4));
        assertThat(PointsPolicy.take(lots, 5))
                .containsExactly(new Share(new UUID(0, 1), 3), new Share(new UUID(0, 2), 2));
        assertThatThrownBy(() -> PointsPolicy.take(lots, 8))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.POINTS_INSUFFICIENT));
    }

    @Test
    void whatIsOverMeanwhilePaysForSomeDaysAgain() {
        assertThat(PointsPolicy.comesBackUntil(DAY, DAY)).isEqualTo(DAY);
        assertThat(PointsPolicy.comesBackUntil(DAY, DAY.plusDays(1))).isEqualTo(DAY.plusDays(31));
        assertThat(PointsPolicy.comesBackUntil(null, DAY)).isNull();
    }

    @Test
    void noMoreGoesBackThanWasTaken() {
        List<Share> taken = List.of(new Share(KNOWN, 3));
        assertThatThrownBy(() -> PointsPolicy.giveBack(taken, 2, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aProgrammeNamesWhatThereIsAndAmountsThatAreSome() {
        ProgrammePolicy.check(terms(1000, 100, List.of(KNOWN)), "KZT", Set.of(KNOWN), Set.of());
        assertThat(refused(terms(0, 0, List.of(KNOWN, KNOWN))))
                .containsExactly("earnAmount", "pointValue", "serviceIds[1]");
        assertThat(refused(terms(1000, 1_000_001, List.of(new UUID(0, 2)))))
                .containsExactly("pointValue", "serviceIds[0]");
    }

    private static List<String> refused(Terms terms) {
        try {
            ProgrammePolicy.check(terms, "KZT", Set.of(KNOWN), Set.of());
            return List.of();
        } catch (InvalidInput e) {
            return e.violations().stream().map(violation -> violation.field()).toList();
        }
    }

    private static Terms terms(long earn, long point, List<UUID> services) {
        return new Terms(1, new Money(earn, KZT), services, List.of(), new Money(point, KZT), 1, null);
    }
}
