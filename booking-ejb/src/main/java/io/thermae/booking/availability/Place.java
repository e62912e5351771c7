package io.thermae.booking.availability;

import java.util.Comparator;
import java.util.UUID;

/**
 * What can be reserved by one visit at a time.
 *
 * @param resourceId a master, or a resource
 * @param number of a resource that has room for several visits: one of its places, from 0; 0 for masters
 */
public record Place(UUID resourceId, int number) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::resourceId).thenComparing(Place::number);

    static Place of(UUID master) {
        return new Place(master, 0);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
