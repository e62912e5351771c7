package io.thermae.booking.availability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a service takes of those who do it, in minutes from its start.
 *
 * @param minutes of the client's time
 * @param work when the master is busy with the client: then he is at work and the branch is open
 * @param taken the same with the buffers: then nobody else has him
 * @param room when whatever else the service needs is taken
 */
record Occupation(int minutes, List<Stretch> work, List<Stretch> taken, Stretch room) {

    /**
     * @param from may be negative
     * @param to later
     */
    record Stretch(int from, int to) {}

    /** By a master. What he takes longer or shorter than others is a matter of the first segment in which he is busy. */
    static Occupation of(Offer offer, UUID master) {
        long wanted = offer.hands() > 1
                ? offer.duration().toMinutes()
                : offer.durations().getOrDefault(master, offer.duration()).toMinutes();
        int difference = (int) (wanted - offer.duration().toMinutes());
        List<Stretch> work = new ArrayList<>();
        int end = 0;
        for (Offer.Segment segment : offer.segments()) {
            int start = end;
            end += minutes(segment.length());
            if (segment.busy()) {
                end += work.isEmpty() ? difference : 0;
                work.add(new Stretch(start, end));
            }
        }
        int before = minutes(offer.bufferBefore());
        int after = minutes(offer.bufferAfter());
        List<Stretch> taken = new ArrayList<>(work);
        taken.set(0, new Stretch(taken.get(0).from() - before, taken.get(0).to()));
        int last = taken.size() - 1;
        taken.set(last, new Stretch(taken.get(last).from(), taken.get(last).to() + after));
        return new Occupation(end, work, taken, new Stretch(-before, end + after));
    }

    private static int minutes(Duration duration) {
        return Math.toIntExact(duration.toMinutes());
    }
}
