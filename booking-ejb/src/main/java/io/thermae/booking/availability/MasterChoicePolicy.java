package io.thermae.booking.availability;

import io.thermae.tenancy.api.MasterChoice;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In which order masters are asked to do a visit that is for any of them. */
final class MasterChoicePolicy {

    private static final Comparator<Standing> BY_LOAD = Comparator.comparingLong(Standing::secondsTaken);
    private static final Comparator<Standing> BY_PRIORITY = Comparator.comparingInt(Standing::priority);
    /** Whoever has had no turn comes before all who have. */
    private static final Comparator<Standing> BY_TURN =
            Comparator.comparing(Standing::lastTurn, Comparator.nullsFirst(Comparator.naturalOrder()));

    private MasterChoicePolicy() {}

    /**
     * What counts of a master.
     *
     * @param secondsTaken of the day, by visits and blocks
     * @param priority the lowest comes first
     * @param lastTurn when he was given a visit for anybody; null if never
     */
    record Standing(UUID master, long secondsTaken, int priority, @Nullable Instant lastTurn) {}

    /** The first comes first. Those whom the rule does not tell apart share what there is: the least busy comes first. */
    static Comparator<Standing> order(MasterChoice choice) {
        Comparator<Standing> rule =
                switch (choice) {
                    case LEAST_BUSY -> BY_LOAD;
                    case PRIORITY -> BY_PRIORITY.thenComparing(BY_LOAD);
                    case ROTATION -> BY_TURN.thenComparing(BY_LOAD);
                };
        return rule.thenComparing(Standing::master);
    }
}
