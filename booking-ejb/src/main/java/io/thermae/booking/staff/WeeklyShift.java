package io.thermae.booking.staff;

import io.thermae.booking.api.Shift;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One shift of a master's week, as stored. */
@Embeddable
public class WeeklyShift implements Comparable<WeeklyShift> {

    private static final Comparator<WeeklyShift> BY_TIME =
            Comparator.<WeeklyShift>comparingInt(shift -> shift.dayOfWeek).thenComparing(shift -> shift.starts);

    @Column(name = "day_of_week")
    private int dayOfWeek;

    private LocalTime starts;
    private LocalTime ends;

    protected WeeklyShift() {}

    WeeklyShift(Shift shift) {
        this.dayOfWeek = shift.dayOfWeek().getValue();
        this.starts = shift.start();
        this.ends = shift.end();
    }

    Shift view() {
        return new Shift(DayOfWeek.of(dayOfWeek), starts, ends);
    }

    @Override
    public int compareTo(WeeklyShift other) {
        return BY_TIME.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WeeklyShift shift
                && dayOfWeek == shift.dayOfWeek
                && starts.equals(shift.starts)
                && ends.equals(shift.ends);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dayOfWeek, starts, ends);
    }
}
