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

    /** Units of a place lie so far apart: there are no more places. */
    public static final int LAYER = 100;

    /** The place of which a unit is reserved, whether it is overbooked or not. */
    public static Place ofUnit(UUID resourceId, int unit) {
        return new Place(resourceId, unit % LAYER);
    }

    static Place of(UUID master) {
        return new Place(master, 0);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
