package io.thermae.tenancy.branch;

import io.thermae.tenancy.api.OpeningHours;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One span of a branch's week, as stored. */
@Embeddable
public class BusinessHours implements Comparable<BusinessHours> {

    private static final Comparator<BusinessHours> BY_TIME =
            Comparator.<BusinessHours>comparingInt(hours -> hours.dayOfWeek).thenComparing(hours -> hours.opens);

    @Column(name = "day_of_week")
    private int dayOfWeek;

    private LocalTime opens;
    private LocalTime closes;

    protected BusinessHours() {}

    BusinessHours(OpeningHours hours) {
        this.dayOfWeek = hours.dayOfWeek().getValue();
        this.opens = hours.opens();
        this.closes = hours.closes();
    }

    OpeningHours view() {
        return new OpeningHours(DayOfWeek.of(dayOfWeek), opens, closes);
    }

    @Override
    public int compareTo(BusinessHours other) {
        return BY_TIME.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BusinessHours hours
                && dayOfWeek == hours.dayOfWeek
                && opens.equals(hours.opens)
                && closes.equals(hours.closes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dayOfWeek, opens, closes);
    }
}
