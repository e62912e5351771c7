package io.thermae.booking.availability;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The services of a visit, one right after the other; those with add-ons are one with them.
 *
 * @param steps in order, at least one
 * @param party how many come, at least 1; several come to a service for groups only
 * @param preferred whom who comes would rather have, first things first, of masters who are free
 */
public record Visit(List<Step> steps, int party, List<UUID> preferred) {

    /** Of one client, who would take anybody. */
    public Visit(List<Step> steps) {
        this(steps, 1, List.of());
    }

    public Visit of(int people) {
        return new Visit(steps, people, preferred);
    }

    /** The same of somebody who would rather have some masters than others. */
    public Visit preferring(List<UUID> masters) {
        return new Visit(steps, party, masters);
    }

    /** The group visit itself, in which this one would be. */
    public Visit asGroup() {
        return new Visit(steps.stream()
                .map(step -> new Step(step.service().forOne(), step.chosenMaster()))
                .toList());
    }

    /** The same where it was planned already: what has become of the service since, or who does it, does not stretch it. */
    public Visit asGroup(Duration length, int hands) {
        return new Visit(asGroup().steps().stream()
                .map(step -> new Step(step.service().keeping(length, hands), step.chosenMaster()))
                .toList());
    }

    /** Whether it takes places of a group visit, and no time of anybody's own. */
    public boolean isInGroup() {
        return places() > 1;
    }

    /** For how many its service is done at once. */
    public int places() {
        return steps.get(0).service().terms().places();
    }

    /** One service, and who is to do it, or to be one of those who do; null for anybody. */
    public record Step(Offer service, @Nullable UUID chosenMaster) {}

    /** In order, add-ons among them. */
    Stream<Offer> services() {
        return steps.stream().flatMap(step -> step.service().each().stream());
    }

    /** The greatest age that any of it asks for, in years. */
    public OptionalInt minimumAge() {
        return services()
                .map(service -> service.terms().rules().minimumAge())
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max();
    }

    /** The lowest comes first; all whom nobody prefers are alike. */
    int rank(UUID master) {
        int place = preferred.indexOf(master);
        return place < 0 ? preferred.size() : place;
    }

    /** Whether one master could do all of it. */
    boolean isForOne() {
        return steps.stream().allMatch(step -> step.service().hands() == 1);
    }
}
