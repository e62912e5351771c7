package io.thermae.finance.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.finance.api.MembershipPeriodView;
import io.thermae.finance.api.MembershipStatus;
import io.thermae.finance.api.MembershipTerms;
import io.thermae.finance.api.MembershipView;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BenefitPolicyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final UUID MASSAGE = new UUID(0, 1);
    private static final UUID SAUNA = new UUID(0, 2);
    private static final UUID HERE = new UUID(0, 3);
    private static final UUID THERE = new UUID(0, 4);
    private static final MembershipTerms TEN = Terms.off(10_000, List.of(MASSAGE), List.of(HERE));

    @Test
    void takesItsPercentageOffOtherServicesWhereItBenefits() {
        List<MembershipView> one = List.of(membership(TEN, FIRST, false, false));
        assertThat(BenefitPolicy.percentOff(one, HERE, SAUNA, FIRST)).contains(10_000);
        assertThat(BenefitPolicy.percentOff(one, HERE, SAUNA, LAST)).contains(10_000);
        assertThat(BenefitPolicy.percentOff(one, HERE, MASSAGE, FIRST)).isEmpty();
        assertThat(BenefitPolicy.percentOff(one, THERE, SAUNA, FIRST)).isEmpty();
        assertThat(BenefitPolicy.percentOff(one, HERE, SAUNA, FIRST.minusDays(1)))
                .isEmpty();
        assertThat(BenefitPolicy.percentOff(one, HERE, SAUNA, LAST.plusDays(1))).isEmpty();
    }

    @Test
    void takesTheMostOffOfSeveral() {
        MembershipTerms fifteen = Terms.off(15_000, List.of(SAUNA), List.of());
        List<MembershipView> two =
                List.of(membership(TEN, FIRST, false, false), membership(fifteen, FIRST, false, false));
        assertThat(BenefitPolicy.percentOff(two, HERE, new UUID(0, 9), FIRST)).contains(15_000);
        assertThat(BenefitPolicy.percentOff(two, HERE, SAUNA, FIRST)).contains(10_000);
        assertThat(BenefitPolicy.percentOff(two, THERE, MASSAGE, FIRST)).contains(15_000);
    }

    @Test
    void isGoodForNothingWhilePausedOrUnpaid() {
        MembershipView paused = membership(TEN, FIRST, true, false);
        MembershipView unpaid = membership(TEN, FIRST, false, true);
        List<MembershipView> three = List.of(paused, unpaid, membership(TEN, null, false, false));
        assertThat(BenefitPolicy.percentOff(three, HERE, SAUNA, FIRST)).isEmpty();
        assertThatThrownBy(() -> BenefitPolicy.require(paused))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.MEMBERSHIP_PAUSED));
        assertThatThrownBy(() -> BenefitPolicy.require(unpaid))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.MEMBERSHIP_UNPAID));
        assertThatCode(() -> BenefitPolicy.require(membership(TEN, FIRST, false, false)))
                .doesNotThrowAnyException();
    }

    private static MembershipView membership(
            MembershipTerms terms, @Nullable LocalDate invoiced, boolean paused, boolean suspended) {
        return new MembershipView(
                new UUID(0, 5),
                new UUID(0, 6),
                null,
                terms,
                MembershipStatus.ACTIVE,
                null,
                HERE,
                new UUID(0, 7),
                FIRST,
                invoiced == null
                        ? null
                        : new MembershipPeriodView(invoiced, LAST, 0, invoiced, new UUID(0, 8), null, true),
                LAST.plusDays(1),
                null,
                paused,
                suspended,
                null,
                null,
                Instant.EPOCH,
                new UUID(0, 9));
    }
}
