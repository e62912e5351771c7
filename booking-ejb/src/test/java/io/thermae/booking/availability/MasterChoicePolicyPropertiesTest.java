package io.thermae.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.availability.MasterChoicePolicy.Standing;
import io.thermae.tenancy.api.MasterChoice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** However the masters stand, each rule gives visits out as it promises. */
class MasterChoicePolicyPropertiesTest {

    private static final Instant NOW = Instant.parse("2024-03-05T00:00:00Z");

    @Provide
    Arbitrary<List<Standing>> masters() {
        Arbitrary<@Nullable Instant> turns =
                Arbitraries.integers().between(1, 5).map(NOW::minusSeconds).injectNull(0.3);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.longs().between(0, 3),
                        Arbitraries.integers().between(0, 2),
                        turns)
                .as((number, hours, priority, turn) -> new Standing(new UUID(1, number), hours * 3600, priority, turn))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .uniqueElements(Standing::master);
    }

    /** Long or short visits alike: turns are counted, not hours. */
    @Property
    void inRotationCountsDifferByAtMostOne(
            @ForAll("masters") List<Standing> masters,
            @ForAll @Size(max = 40) List<@IntRange(min = 1, max = 14_400) Integer> visits) {
        Map<UUID, Integer> given = give(MasterChoice.ROTATION, masters, visits);

        assertThat(spread(given.values())).isLessThanOrEqualTo(1);
    }

    @Property
    void inRotationWhoHasNeverHadATurnComesFirstAndThenWhoHadHisLongestAgo(@ForAll("masters") List<Standing> masters) {
        List<Standing> order = order(MasterChoice.ROTATION, masters);

        for (int i = 1; i < order.size(); i++) {
            Instant before = order.get(i - 1).lastTurn();
            Instant turn = order.get(i).lastTurn();
            assertThat(before == null || (turn != null && !before.isAfter(turn)))
                    .isTrue();
        }
    }

    @Property
    void theIdleShareADayEqually(
            @ForAll("masters") List<Standing> masters, @ForAll @IntRange(min = 0, max = 40) int visits) {
        List<Standing> idle = masters.stream()
                .map(its -> new Standing(its.master(), 0, its.priority(), its.lastTurn()))
                .toList();

        assertThat(spread(give(MasterChoice.LEAST_BUSY, idle, same(visits)).values()))
                .isLessThanOrEqualTo(1);
    }

    @Property
    void thoseOfTheLowestPriorityShareAllThatTheyAreFreeFor(
            @ForAll("masters") List<Standing> masters, @ForAll @IntRange(min = 0, max = 40) int visits) {
        int lowest = masters.stream().mapToInt(Standing::priority).min().orElseThrow();
        List<Standing> idle = masters.stream()
                .map(its -> new Standing(its.master(), 0, its.priority(), its.lastTurn()))
                .toList();
        Map<UUID, Integer> given = give(MasterChoice.PRIORITY, idle, same(visits));

        Map<Boolean, List<Integer>> byFirst = masters.stream()
                .collect(Collectors.partitioningBy(
                        its -> its.priority() == lowest,
                        Collectors.mapping(its -> given.getOrDefault(its.master(), 0), Collectors.toList())));
        assertThat(byFirst.getOrDefault(false, List.of())).allMatch(count -> count == 0);
        assertThat(spread(byFirst.getOrDefault(true, List.of()))).isLessThanOrEqualTo(1);
    }

    @Property
    void everyRuleIsAnOrderOfAll(@ForAll MasterChoice choice, @ForAll("masters") List<Standing> masters) {
        List<Standing> reversed = new ArrayList<>(masters);
        Collections.reverse(reversed);

        assertThat(order(choice, reversed))
                .isEqualTo(order(choice, masters))
                .containsExactlyInAnyOrderElementsOf(masters);
    }

    private static List<Integer> same(int visits) {
        return Collections.nCopies(visits, 3600);
    }

    private static List<Standing> order(MasterChoice choice, List<Standing> masters) {
        return masters.stream().sorted(MasterChoicePolicy.order(choice)).toList();
    }

    /** How many visits each gets, one after another, all of them being free. */
    private static Map<UUID, Integer> give(MasterChoice choice, List<Standing> masters, List<Integer> seconds) {
        List<Standing> now = new ArrayList<>(masters);
        Map<UUID, Integer> given = new HashMap<>();
        masters.forEach(its -> given.put(its.master(), 0));
        for (int i = 0; i < seconds.size(); i++) {
            Standing first = order(choice, now).get(0);
            given.merge(first.master(), 1, Integer::sum);
            now.remove(first);
            now.add(new Standing(
                    first.master(), first.secondsTaken() + seconds.get(i), first.priority(), NOW.plusSeconds(i)));
        }
        return given;
    }

    private static int spread(Iterable<Integer> counts) {
        List<Integer> sorted = new ArrayList<>();
        counts.forEach(sorted::add);
        sorted.sort(null);
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() - 1) - sorted.get(0);
    }
}
