package io.thermae.booking.catalogue;

import io.thermae.booking.api.Segment;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One segment of a service, as stored. */
@Embeddable
public class StoredSegment implements Comparable<StoredSegment> {

    private int position;

    @Enumerated(EnumType.STRING)
    private Segment.Kind kind;

    @Column(name = "duration_minutes")
    private int durationMinutes;

    protected StoredSegment() {}

    private StoredSegment(int position, Segment segment) {
        this.position = position;
        this.kind = segment.kind();
        this.durationMinutes = segment.durationMinutes();
    }

    static List<StoredSegment> of(List<Segment> segments) {
        List<StoredSegment> stored = new ArrayList<>();
        for (Segment segment : segments) {
            stored.add(new StoredSegment(stored.size(), segment));
        }
        return stored;
    }

    Segment view() {
        return new Segment(kind, durationMinutes);
    }

    @Override
    public int compareTo(StoredSegment other) {
        return Integer.compare(position, other.position);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredSegment segment
                && position == segment.position
                && kind == segment.kind
                && durationMinutes == segment.durationMinutes;
    }

    @Override
    public int hashCode() {
        return Objects.hash(position, kind, durationMinutes);
    }
}
