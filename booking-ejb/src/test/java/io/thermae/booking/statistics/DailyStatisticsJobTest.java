package io.thermae.booking.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class DailyStatisticsJobTest {

    private static final LocalDate MONDAY = LocalDate.of(2030, 1, 7);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private final AtomicInteger computed = new AtomicInteger();

    @Test
    void aDayThatIsMarkedAllTheTimeIsComputedTwiceInARound() {
        AtomicInteger steps = new AtomicInteger();

        DailyStatisticsJob.computeAll(
                () -> {
                    steps.incrementAndGet();
                    return Optional.of(List.of(MONDAY));
                },
                computed);

        assertThat(steps).hasValue(2);
        assertThat(computed).hasValue(2);
    }

    @Test
    void goesOnWhileThereAreOtherDaysOrOnlyMarks() {
        Deque<List<LocalDate>> steps =
                new ArrayDeque<>(List.of(List.of(), List.of(), List.of(TUESDAY), List.of(MONDAY), List.of()));
        Supplier<Optional<List<LocalDate>>> step = () -> Optional.ofNullable(steps.poll());

        DailyStatisticsJob.computeAll(step, computed);

        assertThat(steps).isEmpty();
        assertThat(computed).hasValue(2);
    }

    @Test
    void endsWhenNobodyElseLetsItGoOn() {
        DailyStatisticsJob.computeAll(Optional::empty, computed);

        assertThat(computed).hasValue(0);
    }
}
