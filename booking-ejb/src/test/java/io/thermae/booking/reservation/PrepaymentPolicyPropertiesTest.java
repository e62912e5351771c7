package io.thermae.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.PrepaymentKind;
import io.thermae.booking.api.PrepaymentRule;
import io.thermae.booking.api.PrepaymentWhen;
import io.thermae.booking.reservation.PrepaymentPolicy.History;
import io.thermae.kernel.Money;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever services ask for, in a currency of 0, 2 or 3 decimals: never more than the visit costs, and each asks for itself. */
class PrepaymentPolicyPropertiesTest {

    /** A service with its price for one. */
    record Item(PrepaymentKind kind, int percent, long fixed, PrepaymentWhen when, int noShows, long price) {

        PrepaymentRule rule(Currency currency) {
            return new PrepaymentRule(
                    kind,
                    kind == PrepaymentKind.PERCENT ? percent : null,
                    kind == PrepaymentKind.FIXED ? new Money(fixed, currency) : null,
                    when,
                    when == PrepaymentWhen.AFTER_NO_SHOWS ? noShows : null);
        }

        Money price(Currency currency, int party) {
            return new Money(price * party, currency);
        }
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of("JPY", "KZT", "KWD").map(Currency::getInstance);
    }

    @Provide
    Arbitrary<List<Item>> items() {
        return Combinators.combine(
                        Arbitraries.of(PrepaymentKind.class),
                        Arbitraries.integers().between(1, 100),
                        Arbitraries.longs().between(1, Long.MAX_VALUE / 1000),
                        Arbitraries.of(PrepaymentWhen.class),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.longs().between(0, 100_000_000_000_000L))
                .as(Item::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
    }

    @Provide
    Arbitrary<History> histories() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 3), Arbitraries.longs().between(0, 4))
                .as(History::new);
    }

    @Property
    void isMoreThanNothingAndNeverMoreThanTheVisitCosts(
            @ForAll("items") List<Item> items,
            @ForAll("currencies") Currency currency,
            @ForAll("histories") History history,
            @ForAll @IntRange(min = 1, max = 100) int party) {
        PrepaymentPolicy.due(rules(items, currency), prices(items, currency, party), party, history)
                .ifPresent(due -> {
                    assertThat(due.currency()).isEqualTo(currency);
                    assertThat(due.minorUnits())
                            .isPositive()
                            .isLessThanOrEqualTo(items.stream()
                                    .mapToLong(
                                            item -> item.price(currency, party).minorUnits())
                                    .sum());
                });
    }

    @Property
    void isTheSumOfWhatEachAsksForWhereNoneAsksForMoreThanItCosts(
            @ForAll("items") List<Item> items,
            @ForAll("currencies") Currency currency,
            @ForAll("histories") History history,
            @ForAll @IntRange(min = 1, max = 100) int party) {
        List<Item> modest = items.stream()
                .map(item -> new Item(
                        item.kind(),
                        item.percent(),
                        Math.min(item.fixed(), item.price()),
                        item.when(),
                        item.noShows(),
                        item.price()))
                .toList();
        long each = modest.stream()
                .mapToLong(item -> due(List.of(item), currency, party, history))
                .sum();

        assertThat(due(modest, currency, party, history)).isEqualTo(each);
    }

    @Property
    void whoHasBeenHereAndAlwaysCameIsAskedOnlyForWhatIsAlwaysAsked(
            @ForAll("items") List<Item> items, @ForAll("currencies") Currency currency) {
        List<Item> always = items.stream()
                .map(item -> item.when() == PrepaymentWhen.ALWAYS
                        ? item
                        : new Item(PrepaymentKind.NONE, 1, 1, PrepaymentWhen.ALWAYS, 1, item.price()))
                .toList();

        assertThat(due(items, currency, 1, new History(1, 0))).isEqualTo(due(always, currency, 1, History.NONE));
    }

    private static long due(List<Item> items, Currency currency, int party, History history) {
        return PrepaymentPolicy.due(rules(items, currency), prices(items, currency, party), party, history)
                .map(Money::minorUnits)
                .orElse(0L);
    }

    private static List<PrepaymentRule> rules(List<Item> items, Currency currency) {
        return items.stream().map(item -> item.rule(currency)).toList();
    }

    private static List<Money> prices(List<Item> items, Currency currency, int party) {
        return items.stream().map(item -> item.price(currency, party)).toList();
    }
}
