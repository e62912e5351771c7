package io.thermae.tenancy.plan;

import static io.thermae.tenancy.api.BillingPeriod.MONTHLY;
import static io.thermae.tenancy.api.BillingPeriod.YEARLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.BillingPeriod;
import io.thermae.tenancy.api.PlanLimit;
import io.thermae.tenancy.api.PlanView;
import io.thermae.tenancy.plan.SubscriptionPolicy.Begin;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubscriptionPolicyTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final Currency KZT = Currency.getInstance("KZT");
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2024-02-01T00:00:00Z");
    private static final Instant HALF = Instant.parse("2024-01-16T12:00:00Z");

    @Test
    void whatBeganOnThe31stEndsOnTheLastDayAndOnThe31stAgain() {
        Instant anchor = Instant.parse("2024-01-31T04:00:00Z");

        assertThat(SubscriptionPolicy.end(anchor, ALMATY, MONTHLY, 1)).isEqualTo("2024-02-29T04:00:00Z");
        // the clocks of Almaty were put back on March 1: it is the same time of the day there
        assertThat(SubscriptionPolicy.end(anchor, ALMATY, MONTHLY, 2)).isEqualTo("2024-03-31T05:00:00Z");
        assertThat(SubscriptionPolicy.end(anchor, ALMATY, YEARLY, 1)).isEqualTo("2025-01-31T05:00:00Z");
    }

    @Test
    void whoWasAwayForAWholePeriodBeginsAnew() {
        assertThat(SubscriptionPolicy.follows(END, HALF)).isTrue();
        assertThat(SubscriptionPolicy.follows(HALF, HALF)).isFalse();
    }

    @Test
    void whatCostsMoreBeginsAtOnceAndAnythingElseLater() {
        assertThat(begin(MONTHLY, 100, MONTHLY, 200)).isEqualTo(Begin.WITHIN_PERIOD);
        assertThat(begin(MONTHLY, 200, MONTHLY, 100)).isEqualTo(Begin.AFTER_PERIOD);
        assertThat(begin(MONTHLY, 100, MONTHLY, 100)).isEqualTo(Begin.AFTER_PERIOD);
        assertThat(begin(MONTHLY, 100, YEARLY, 1000)).isEqualTo(Begin.WITH_NEW_PERIOD);
        assertThat(begin(MONTHLY, 100, YEARLY, 50)).isEqualTo(Begin.AFTER_PERIOD);
        assertThat(begin(YEARLY, 100, MONTHLY, 200)).isEqualTo(Begin.AFTER_PERIOD);
        assertThat(SubscriptionPolicy.begin(MONTHLY, money(100), MONTHLY, money(200), START, END, END))
                .isEqualTo(Begin.AFTER_PERIOD);
        assertThat(SubscriptionPolicy.begin(
                        MONTHLY, money(100), MONTHLY, new Money(200, Currency.getInstance("EUR")), START, END, HALF))
                .isEqualTo(Begin.AFTER_PERIOD);
    }

    @Test
    void aPlanHasRoomForWhatItAllowsAndNamesAllThatItHasNoRoomFor() {
        PlanView plan = plan(Map.of(PlanLimit.MASTERS, 2, PlanLimit.BRANCHES, 1, PlanLimit.TEXTS_PER_MONTH, 0));
        LimitPolicy.requireRoom(plan, Map.of(PlanLimit.MASTERS, 2L, PlanLimit.BOOKINGS_PER_MONTH, 1_000_000L));
        LimitPolicy.require(plan, PlanLimit.MASTERS, 2, 1, 1);

        assertThatThrownBy(() -> LimitPolicy.requireRoom(
                        plan, Map.of(PlanLimit.MASTERS, 3L, PlanLimit.BRANCHES, 2L, PlanLimit.TEXTS_PER_MONTH, 0L)))
                .isInstanceOfSatisfying(RuleBroken.class, e -> assertThat(e.details())
                        .containsEntry(
                                "exceeded",
                                List.of(
                                        Map.of("limit", "MASTERS", "allowed", 2, "used", 3L),
                                        Map.of("limit", "BRANCHES", "allowed", 1, "used", 2L))));
        assertThatThrownBy(() -> LimitPolicy.require(plan, PlanLimit.MASTERS, 2, 1, 2))
                .isInstanceOfSatisfying(RuleBroken.class, e -> assertThat(e.details())
                        .containsEntry("limit", "MASTERS")
                        .containsEntry("allowed", 2)
                        .containsEntry("plan", "Studio"));
    }

    private static Begin begin(BillingPeriod period, long before, BillingPeriod next, long after) {
        return SubscriptionPolicy.begin(period, money(before), next, money(after), START, END, HALF);
    }

    private static PlanView plan(Map<PlanLimit, Integer> limits) {
        return new PlanView(new UUID(1, 2), "studio", "Studio", money(100), money(1000), limits, null, 1);
    }

    private static Money money(long minorUnits) {
        return new Money(minorUnits, KZT);
    }
}
