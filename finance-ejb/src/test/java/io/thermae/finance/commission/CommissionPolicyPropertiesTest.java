package io.thermae.finance.commission;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.commission.CommissionPolicy.Counted;
import io.thermae.finance.commission.CommissionPolicy.Rule;
import io.thermae.finance.commission.CommissionPolicy.Sold;
import io.thermae.finance.tax.TaxPolicy;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whatever rules there are, and in whatever steps something is paid and given back. */
class CommissionPolicyPropertiesTest {

    private static final List<UUID> MASTERS = List.of(new UUID(1, 1), new UUID(1, 2));
    private static final List<UUID> SERVICES = List.of(new UUID(2, 1), new UUID(2, 2));

    @Provide
    Arbitrary<Rule> rules() {
        return Combinators.combine(
                        Arbitraries.of(MASTERS).injectNull(0.4),
                        Arbitraries.of(SERVICES).injectNull(0.4),
                        Arbitraries.of(0L, 100L, 1000L),
                        Arbitraries.integers().between(0, TaxPolicy.WHOLE))
                .as((master, service, from, rate) -> new Rule(master, service, from, rate, 0));
    }

    /** An oracle that asks for each kind of rule in the order in which it counts, and for each tier from the top. */
    @Property
    void theMostParticularRuleThatIsReachedCounts(
            @ForAll @Size(max = 12) List<@From("rules") Rule> rules,
            @ForAll @IntRange(max = 1) int master,
            @ForAll @IntRange(max = 1) int service,
            @ForAll @LongRange(min = -10, max = 2000) long revenue) {
        UUID whose = MASTERS.get(master);
        UUID what = SERVICES.get(service);

        Optional<Rule> chosen = CommissionPolicy.choose(rules, whose, new Sold(what, null), revenue);

        Optional<Rule> expected = first(rules, whose, what, revenue)
                .or(() -> first(rules, whose, null, revenue))
                .or(() -> first(rules, null, what, revenue))
                .or(() -> first(rules, null, null, revenue));
        assertThat(chosen.map(Rule::from)).isEqualTo(expected.map(Rule::from));
        assertThat(chosen.map(Rule::masterId)).isEqualTo(expected.map(Rule::masterId));
        assertThat(chosen.map(Rule::serviceId)).isEqualTo(expected.map(Rule::serviceId));
    }

    /** Whatever is earned by services is so whether or not there are rules of products, and the other way round. */
    @Property
    void rulesOfProductsAndOfServicesDoNotTouchEachOther(
            @ForAll @Size(max = 8) List<@From("rules") Rule> services,
            @ForAll @Size(max = 8) List<@From("rules") Rule> others,
            @ForAll @IntRange(max = 1) int master,
            @ForAll @IntRange(max = 1) int sold,
            @ForAll @LongRange(min = -10, max = 2000) long revenue) {
        UUID whose = MASTERS.get(master);
        List<Rule> products =
                others.stream().map(CommissionPolicyPropertiesTest::ofProducts).toList();
        List<Rule> all = Stream.concat(products.stream(), services.stream()).toList();
        Sold service = new Sold(SERVICES.get(sold), null);
        Sold product = new Sold(null, SERVICES.get(sold));

        assertThat(CommissionPolicy.choose(all, whose, service, revenue))
                .isEqualTo(CommissionPolicy.choose(services, whose, service, revenue));
        assertThat(CommissionPolicy.choose(all, whose, product, revenue))
                .isEqualTo(CommissionPolicy.choose(products, whose, product, revenue));
        // in the same order as among services
        assertThat(CommissionPolicy.choose(products, whose, product, revenue))
                .isEqualTo(CommissionPolicy.choose(others, whose, service, revenue)
                        .map(CommissionPolicyPropertiesTest::ofProducts));
    }

    private static Rule ofProducts(Rule rule) {
        return new Rule(rule.masterId(), null, true, rule.serviceId(), rule.from(), rule.rate(), rule.fixed());
    }

    private static Optional<Rule> first(List<Rule> rules, @Nullable UUID master, @Nullable UUID service, long revenue) {
        for (long tier : List.of(1000L, 100L, 0L)) {
            for (Rule rule : rules) {
                if (rule.from() == tier
                        && tier <= Math.max(0, revenue)
                        && Objects.equals(rule.masterId(), master)
                        && Objects.equals(rule.serviceId(), service)) {
                    return Optional.of(rule);
                }
            }
        }
        return Optional.empty();
    }

    @Property
    void aPercentageIsTheNearestUnit(
            @ForAll @LongRange(min = 0, max = 100_000_000_000_000L) long paid,
            @ForAll @IntRange(max = TaxPolicy.WHOLE) int rate) {
        long earned = CommissionPolicy.commission(Counted.NOTHING, paid, false, percent(rate));

        BigInteger exact = BigInteger.valueOf(paid).multiply(BigInteger.valueOf(rate));
        BigInteger error = BigInteger.valueOf(earned)
                .multiply(BigInteger.valueOf(TaxPolicy.WHOLE))
                .subtract(exact)
                .abs();
        assertThat(error.shiftLeft(1)).isLessThanOrEqualTo(BigInteger.valueOf(TaxPolicy.WHOLE));
    }

    @Property
    void whoeverGivesAllBackHasEarnedNothing(
            @ForAll @Size(max = 12) List<@LongRange(max = 10_000) Long> paid,
            @ForAll @Size(min = 12, max = 12) List<@IntRange(max = TaxPolicy.WHOLE) Integer> rates) {
        Counted counted = Counted.NOTHING;
        for (int i = 0; i < paid.size(); i++) {
            counted = after(counted, paid.get(i), percent(rates.get(i)));
            assertThat(counted.commission()).isBetween(0L, counted.base() + paid.size());
        }

        assertThat(after(counted, 0, percent(rates.get(0)))).isEqualTo(Counted.NOTHING);
    }

    @Property
    void anAmountIsEarnedOnceAllIsPaidHoweverOftenSomeOfItGoesBackAndForth(
            @ForAll @Size(max = 12) List<@LongRange(min = 1, max = 100) Long> paid,
            @ForAll @LongRange(max = 5000) long fixed) {
        Optional<Rule> rule = Optional.of(new Rule(null, null, 0, null, fixed));
        Counted counted = Counted.NOTHING;
        for (long now : paid) {
            counted = new Counted(
                    now, counted.commission() + CommissionPolicy.commission(counted, now, now == 100, rule));
            assertThat(counted.commission()).isBetween(0L, fixed);
        }

        if (counted.base() < 100) {
            long last = CommissionPolicy.commission(counted, 100, true, rule);
            assertThat(counted.commission() + last).isEqualTo(fixed);
        }
    }

    private static Counted after(Counted counted, long paid, Optional<Rule> rule) {
        return new Counted(paid, counted.commission() + CommissionPolicy.commission(counted, paid, false, rule));
    }

    private static Optional<Rule> percent(int rate) {
        return Optional.of(new Rule(null, null, 0, rate, 0));
    }
}
