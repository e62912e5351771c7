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

    static Occupation of(Offer offer, UUID master) {
        List<Stretch> work = new ArrayList<>();
        int end = 0;
        for (Offer.Segment segment : offer.with(master).segments()) {
            int start = end;
            end += minutes(segment.length());
            if (segment.busy()) {
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
