package io.thermae.booking.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.statistics.KeptBusiness.Mark;
import io.thermae.booking.statistics.KeptBusiness.Marks;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptBusinessTest {

    private static final LocalDate MONDAY = LocalDate.of(2030, 1, 7);

    @Test
    void aDayThatSeveralBranchesHaveMarkedIsComputedOnceAndTheLatestDayFirst() {
        Marks marks = new Marks(List.of(
                new Mark(7, MONDAY.plusDays(1)),
                new Mark(9, MONDAY.plusDays(1)),
                new Mark(3, MONDAY),
                new Mark(8, MONDAY)));

        assertThat(marks.days()).containsExactly(MONDAY.plusDays(1), MONDAY);
        assertThat(marks.ids()).as("all of them are taken away").containsExactly(7L, 9L, 3L, 8L);
    }

    @Test
    void withoutMarksThereIsNothingToCompute() {
        assertThat(new Marks(List.of()).days()).isEmpty();
    }
}
