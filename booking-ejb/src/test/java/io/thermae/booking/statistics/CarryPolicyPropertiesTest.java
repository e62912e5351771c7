package io.thermae.booking.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.statistics.CarryPolicy.Kept;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

class CarryPolicyPropertiesTest {

    private static final LocalDate BEGINNING = LocalDate.of(2024, 2, 26);

    /** Whenever it is looked, and whatever is brought from before: no day is left out, and none is made twice. */
    @Property(tries = 300)
    void eachDayIsMadeOnce(@ForAll @Size(max = 20) List<@IntRange(max = 400) Integer> looks, @ForAll boolean marks) {
        @Nullable Kept known = null;
        Set<LocalDate> made = new HashSet<>();
        for (int look : looks) {
            LocalDate today = BEGINNING.plusDays(look);
            Kept kept = CarryPolicy.carry(
                    known == null ? null : known.firstDay(),
                    known == null ? null : known.carriedTo(),
                    marks ? today.minusDays(look / 2) : null,
                    today);
            kept.days()
                    .forEach(day ->
                            assertThat(made.add(day)).as("%s is new", day).isTrue());
            LocalDate first = Objects.requireNonNull(kept.firstDay());
            LocalDate last = Objects.requireNonNull(kept.carriedTo());
            assertThat(made).containsAll(first.datesUntil(last.plusDays(1)).toList());
            assertThat(first).isBeforeOrEqualTo(today);
            assertThat(last).isAfter(today.plusDays(60));
            known = kept;
        }
    }
}
