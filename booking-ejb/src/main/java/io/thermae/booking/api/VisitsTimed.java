package io.thermae.booking.api;

import io.thermae.kernel.DomainEvent;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Visits have got their times without anybody being told: they were brought from elsewhere, or the rules of their time zone
 * have changed. For those who do something at times that follow from a visit's.
 *
 * @param visits at least one; some may be group visits
 */
public record VisitsTimed(List<UUID> visits) implements DomainEvent {

    private static final int AT_ONCE = 500;

    /** As few events as can be, of a bounded size each. */
    public static List<VisitsTimed> of(List<UUID> visits) {
        return IntStream.range(0, (visits.size() + AT_ONCE - 1) / AT_ONCE)
                .mapToObj(part ->
                        new VisitsTimed(visits.subList(part * AT_ONCE, Math.min(visits.size(), (part + 1) * AT_ONCE))))
                .toList();
    }

    @Override
    public UUID subject() {
        return visits.get(0);
    }
}
