package io.thermae.booking.availability;

import io.thermae.booking.api.RequiredSkill;
import io.thermae.booking.api.ServiceRules;
import io.thermae.kernel.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

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
 * @param parts the service and its add-ons, where it has some: then all else is said of them together
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
        Terms terms,
        List<Offer> parts) {

    /** A service without add-ons. */
    public Offer(
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
        this(id, name, segments, bufferBefore, bufferAfter, hands, needs, durations, prices, terms, List.of());
    }

    /**
     * On which terms the business offers a service now.
     *
     * @param rules who can book it, and when it can start
     * @param skills of each master who does it
     * @param addOn whether it is booked only with a service that takes it
     * @param addOns what can be booked with it
     * @param places for how many it is done at once: for 1, unless it is for groups
     */
    public record Terms(ServiceRules rules, List<RequiredSkill> skills, boolean addOn, Set<UUID> addOns, int places) {

        /** For everybody, by everybody. */
        public static final Terms USUAL = new Terms(ServiceRules.USUAL, List.of(), false, Set.of());

        /** Of a service for one client. */
        public Terms(ServiceRules rules, List<RequiredSkill> skills, boolean addOn, Set<UUID> addOns) {
            this(rules, skills, addOn, addOns, 1);
        }

        public boolean isForGroup() {
            return places > 1;
        }

        Terms forOne() {
            return new Terms(rules, skills, addOn, addOns);
        }
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
        if (!parts.isEmpty()) {
            return together(parts.stream().map(part -> part.with(master)).toList());
        }
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

    /**
     * The service with add-ons, which follow it and are done by the same hands. All of its resources are taken all the
     * while, and the longest buffers count.
     */
    public Offer with(List<Offer> addOns) {
        if (addOns.isEmpty()) {
            return this;
        }
        List<Offer> all = new ArrayList<>(List.of(this));
        addOns.forEach(addOn -> all.add(new Offer(
                addOn.id,
                addOn.name,
                addOn.segments,
                addOn.bufferBefore,
                addOn.bufferAfter,
                hands,
                addOn.needs,
                addOn.durations,
                addOn.prices,
                addOn.terms)));
        return together(all);
    }

    private static Offer together(List<Offer> parts) {
        Offer main = parts.get(0);
        Map<UUID, Integer> needs = new TreeMap<>();
        parts.forEach(part -> part.needs.forEach(need -> needs.merge(need.typeId(), need.quantity(), Math::max)));
        return new Offer(
                main.id,
                main.name,
                parts.stream().flatMap(part -> part.segments.stream()).toList(),
                longest(parts, Offer::bufferBefore),
                longest(parts, Offer::bufferAfter),
                main.hands,
                needs.entrySet().stream()
                        .map(need -> new Need(need.getKey(), need.getValue()))
                        .toList(),
                Map.of(),
                main.prices,
                new Terms(
                        main.terms.rules(),
                        parts.stream()
                                .flatMap(part -> part.terms.skills().stream())
                                .distinct()
                                .toList(),
                        main.terms.addOn(),
                        main.terms.addOns(),
                        main.terms.places()),
                List.copyOf(parts));
    }

    private static Duration longest(List<Offer> parts, Function<Offer, Duration> buffer) {
        return parts.stream().map(buffer).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /** The service and then its add-ons, each by itself. */
    public List<Offer> each() {
        return parts.isEmpty() ? List.of(this) : parts;
    }

    /** The service as it is, on the terms of another: what was agreed, as it can be booked now. */
    public Offer onTermsOf(Offer current) {
        return on(current.terms());
    }

    private Offer on(Terms others) {
        return new Offer(id, name, segments, bufferBefore, bufferAfter, hands, needs, durations, prices, others);
    }

    /** The service with all that it takes, as if it were for one client. */
    Offer forOne() {
        return on(terms.forOne());
    }

    /** One piece of work, of this length with anybody. */
    Offer lasting(Duration length) {
        return new Offer(
                id,
                name,
                List.of(new Segment(length, true)),
                bufferBefore,
                bufferAfter,
                hands,
                needs,
                Map.of(),
                prices,
                terms);
    }

    /** The service as it was planned with this length and so many masters: its own segments, as long as they come to that. */
    Offer keeping(Duration length, int masters) {
        return new Offer(
                id,
                name,
                duration().equals(length) ? segments : List.of(new Segment(length, true)),
                bufferBefore,
                bufferAfter,
                masters,
                needs,
                Map.of(),
                prices,
                terms);
    }

    /** What it may take of anybody's time, by whichever master, buffers included. */
    public Duration longest() {
        return durations.values().stream()
                .reduce(duration(), (one, other) -> one.compareTo(other) < 0 ? other : one)
                .plus(bufferBefore)
                .plus(bufferAfter);
    }

    /** Of the client's time, by the segments. */
    public Duration duration() {
        return segments.stream().map(Segment::length).reduce(Duration.ZERO, Duration::plus);
    }
}
