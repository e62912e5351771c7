package io.thermae.booking.availability;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What was agreed of visits that move, and counts whatever has become of their services since.
 *
 * @param longest how long one of them may take, buffers included
 * @param byOneEach whether each service is done by one master
 * @param resourceTypes what is taken of resources
 */
public record Agreed(Duration longest, boolean byOneEach, Set<UUID> resourceTypes) {

    /** Of a visit that is new. */
    public static final Agreed NOTHING = new Agreed(Duration.ZERO, true, Set.of());

    /** Of visits of these services, as they were agreed. */
    public static Agreed of(Collection<Offer> services) {
        return new Agreed(
                services.stream().map(Offer::longest).reduce(Duration.ZERO, Duration::plus),
                services.stream().allMatch(service -> service.hands() == 1),
                services.stream()
                        .flatMap(service -> service.needs().stream())
                        .map(Offer.Need::typeId)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
