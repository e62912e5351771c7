package io.thermae.booking.availability;

import io.thermae.booking.api.RequiredSkill;
import io.thermae.booking.api.ServiceRules;
import io.thermae.kernel.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A service as it counts for the calendar: one client's time from the first segment's start to the last one's end.
 *
 * @param segments in order, at least one, each of whole minutes; in at least one of them the master is busy
 * @param bufferBefore for preparation, before the first segment: reserved, and no time of the client's
 * @param bufferAfter for cleaning up, after the last segment
 * @param hands how many masters do it at the same time, at least 1
 * @param needs what else it takes all the while, buffers included; one for each type
 * @param durations what it takes those masters who are slower or quicker than the segments say; counts for services of
 *     one master only
 * @param terms no part of what is agreed with a client
 */
public record Offer(
        UUID id,
        String name,
        List<Segment> segments,
        Duration bufferBefore,
        Duration bufferAfter,
        int hands,
        List<Need> needs,
        Map<UUID, Duration> durations,
        Prices prices,
        Terms terms) {

    /**
     * On which terms the business offers a service now.
     *
     * @param rules who can book it, and when it can start
     * @param skills of each master who does it
     */
    public record Terms(ServiceRules rules, List<RequiredSkill> skills) {

        /** For everybody, by everybody. */
        public static final Terms USUAL = new Terms(ServiceRules.USUAL, List.of());
    }

    /**
     * A part of a service.
     *
     * @param busy whether the master is; while a colour takes effect he may serve another client
     */
    public record Segment(Duration length, boolean busy) {}

    /**
     * Units of a type of resource: a room, a chair, a lift.
     *
     * @param quantity at least 1
     */
    public record Need(UUID typeId, int quantity) {}

    /** A service of one segment by one master, for whom it takes no longer than for others, and that needs nothing else. */
    public static Offer simple(
            UUID id, String name, Duration duration, Duration bufferBefore, Duration bufferAfter, Money price) {
        return new Offer(
                id,
                name,
                List.of(new Segment(duration, true)),
                bufferBefore,
                bufferAfter,
                1,
                List.of(),
                Map.of(),
                Prices.of(price),
                Terms.USUAL);
    }

    /** The service as it is by one master: what he takes longer or shorter is of the first segment in which he is busy. */
    public Offer with(UUID master) {
        Duration difference = hands > 1
                ? Duration.ZERO
                : durations.getOrDefault(master, duration()).minus(duration());
        List<Segment> his = new ArrayList<>(segments);
        for (int i = 0; i < his.size(); i++) {
            if (his.get(i).busy()) {
                his.set(i, new Segment(his.get(i).length().plus(difference), true));
                break;
            }
        }
        return new Offer(id, name, his, bufferBefore, bufferAfter, hands, needs, Map.of(), prices, terms);
    }

    /** The service as it is, on the terms of another: what was agreed, as it can be booked now. */
    public Offer onTermsOf(Offer current) {
        return new Offer(
                id, name, segments, bufferBefore, bufferAfter, hands, needs, durations, prices, current.terms());
    }

    /** Of the client's time, by the segments. */
    public Duration duration() {
        return segments.stream().map(Segment::length).reduce(Duration.ZERO, Duration::plus);
    }
}
