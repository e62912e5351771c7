package io.thermae.booking.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DueBranchesTest {

    private static final LocalDate MONDAY = LocalDate.of(2030, 1, 7);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final int AT_ONCE = 3;

    private final AtomicInteger computed = new AtomicInteger();
    private final TreeSet<LocalDate> dirty = new TreeSet<>();

    @Test
    void aDayThatIsMarkedAllTheTimeIsComputedTwiceInARound() {
        dirty.add(MONDAY);

        DueBranches.computeAll(before -> computesWhileMondayIsMarked(before), computed);

        assertThat(computed).hasValue(2);
    }

    @Test
    void daysBeforeItDoNotWaitForIt() {
        for (int day = 0; day < 10; day++) {
            dirty.add(MONDAY.minusDays(day));
        }

        DueBranches.computeAll(before -> computesWhileMondayIsMarked(before), computed);

        assertThat(dirty).containsExactly(MONDAY);
        assertThat(computed.get()).isLessThanOrEqualTo(10 + AT_ONCE);
    }

    @Test
    void goesOnWhileThereAreOtherDaysOrOnlyMarks() {
        Deque<List<LocalDate>> steps =
                new ArrayDeque<>(List.of(List.of(), List.of(), List.of(TUESDAY), List.of(MONDAY), List.of()));

        DueBranches.computeAll(before -> Optional.ofNullable(steps.poll()), computed);

        assertThat(steps).isEmpty();
        assertThat(computed).hasValue(2);
    }

    @Test
    void endsWhenNobodyElseLetsItGoOn() {
        DueBranches.computeAll(before -> Optional.empty(), computed);

        assertThat(computed).hasValue(0);
    }

    /** The latest ones within some days, and those are clean then but for the one on which somebody books all the time. */
    private Optional<List<LocalDate>> computesWhileMondayIsMarked(@Nullable LocalDate before) {
        List<LocalDate> days = new ArrayList<>(before == null ? dirty : dirty.headSet(before));
        days.removeIf(day -> !day.isAfter(days.get(days.size() - 1).minusDays(AT_ONCE)));
        dirty.removeAll(days);
        dirty.add(MONDAY);
        return Optional.of(days);
    }
}
