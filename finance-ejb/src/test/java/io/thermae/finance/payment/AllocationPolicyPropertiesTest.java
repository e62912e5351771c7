package io.thermae.finance.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.payment.AllocationPolicy.Plan;
import io.thermae.finance.payment.AllocationPolicy.Wish;
import io.thermae.kernel.DomainException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

/** Whatever is paid: not a unit is lost, nothing is paid beyond what is open, and no credit is spent twice. */
class AllocationPolicyPropertiesTest {

    @Provide
    Arbitrary<List<Wish>> wishes() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 200).injectNull(0.4),
                        Arbitraries.longs().between(0, 200))
                .as((wanted, open) -> new Wish(new UUID(1, 1), wanted, open))
                .list()
                .ofMaxSize(6);
    }

    @Property
    void whatComesIsTheTipWhatIsPaidAndTheCredit(
            @ForAll @LongRange(min = 1, max = 1000) long amount,
            @ForAll @LongRange(max = 100) long tip,
            @ForAll @LongRange(max = 100) long ofCredit,
            @ForAll("wishes") List<Wish> wishes) {
        Plan plan = planned(amount, Math.min(ofCredit, amount), tip, wishes);
        if (plan == null) {
            return;
        }
        long paid = plan.paid().stream().mapToLong(Long::longValue).sum();
        assertThat(tip + paid + plan.credit()).isEqualTo(amount);
        assertThat(plan.credit()).isNotNegative();
        assertThat(Math.min(ofCredit, amount)).isLessThanOrEqualTo(paid);
        for (int i = 0; i < wishes.size(); i++) {
            assertThat(plan.paid().get(i))
                    .isPositive()
                    .isLessThanOrEqualTo(wishes.get(i).open());
        }
    }

    private static @Nullable Plan planned(long amount, long ofCredit, long tip, List<Wish> wishes) {
        try {
            return AllocationPolicy.plan(amount, ofCredit, tip, wishes);
        } catch (DomainException e) {
            return null;
        }
    }

    @Property
    void creditIsSpentToTheUnitAndOfEachPaymentNoMoreThanItHas(
            @ForAll @LongRange(min = 1, max = 1000) long amount,
            @ForAll List<@LongRange(min = 1, max = 300) Long> credits) {
        List<CreditPolicy.Share> shares = credits.stream()
                .map(credit -> new CreditPolicy.Share(UUID.randomUUID(), credit))
                .toList();
        Optional<List<CreditPolicy.Share>> spent = CreditPolicy.spend(amount, shares);

        long all = credits.stream().mapToLong(Long::longValue).sum();
        assertThat(spent.isPresent()).isEqualTo(all >= amount);
        spent.ifPresent(taken -> {
            assertThat(taken.stream().mapToLong(CreditPolicy.Share::amount).sum())
                    .isEqualTo(amount);
            for (int i = 0; i < taken.size(); i++) {
                assertThat(taken.get(i).paymentId()).isEqualTo(shares.get(i).paymentId());
                assertThat(taken.get(i).amount())
                        .isPositive()
                        .isLessThanOrEqualTo(shares.get(i).amount());
            }
        });
    }
}
