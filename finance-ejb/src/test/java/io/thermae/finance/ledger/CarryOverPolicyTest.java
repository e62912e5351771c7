package io.thermae.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.ledger.CarryOverPolicy.Balance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CarryOverPolicyTest {

    private static final long MUCH = 300_000_000_000_000L;
    private static final UUID FROM = new UUID(0, 1);
    private static final UUID TO = new UUID(0, 2);

    @Test
    void whatIsNotThereIsNotCarried() {
        assertThat(CarryOverPolicy.entries(List.of(), FROM, TO)).isEmpty();
    }

    @Test
    void eachDimensionIsCarriedByItself() {
        UUID card = new UUID(0, 3);

        assertThat(CarryOverPolicy.entries(List.of(new Balance(card, -500), new Balance(null, 20)), FROM, TO))
                .containsExactly(List.of(
                        new Posting.Line(FROM, card, 500),
                        new Posting.Line(TO, card, -500),
                        new Posting.Line(FROM, null, -20),
                        new Posting.Line(TO, null, 20)));
    }

    @Test
    void anAccountIsEvenIfItStandsAtZeroInEachCurrency() {
        List<Balance> even = List.of(new Balance(FROM, -500), new Balance(null, 500));
        assertThat(CarryOverPolicy.isEven(List.of())).isTrue();
        assertThat(CarryOverPolicy.isEven(List.of(even))).isTrue();
        assertThat(CarryOverPolicy.isEven(List.of(even, List.of(new Balance(null, 1)))))
                .isFalse();
    }

    /** However many there are, and however much. */
    @Property(tries = 50)
    void nothingIsLeftAndEachEntryIsSound(
            @ForAll @Size(max = 1200) List<@LongRange(min = -MUCH, max = MUCH) Long> amounts) {
        Map<UUID, Long> left = new HashMap<>();
        List<Balance> balances = amounts.stream()
                .filter(amount -> amount != 0)
                .map(amount -> new Balance(UUID.randomUUID(), amount))
                .toList();
        balances.forEach(balance -> left.put(balance.dimensionId(), balance.minorUnits()));

        List<List<Posting.Line>> entries = CarryOverPolicy.entries(balances, FROM, TO);

        assertThat(entries).allSatisfy(lines -> assertThat(EntryPolicy.flawOf(
                        lines.stream().map(Posting.Line::minorUnits).toList()))
                .isEmpty());
        Map<UUID, Long> carried = new HashMap<>(left);
        entries.stream().flatMap(List::stream).forEach(line -> {
            boolean isFrom = line.accountId().equals(FROM);
            (isFrom ? left : carried)
                    .merge(line.dimensionId(), isFrom ? line.minorUnits() : -line.minorUnits(), Long::sum);
        });
        assertThat(left.values()).allMatch(rest -> rest == 0);
        assertThat(carried.values()).allMatch(rest -> rest == 0);
    }
}
