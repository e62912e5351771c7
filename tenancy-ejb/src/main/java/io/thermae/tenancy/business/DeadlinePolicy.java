package io.thermae.tenancy.business;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is due in the life of a business, and when. */
final class DeadlinePolicy {

    /** What is done when its time has come, in the order of a life. */
    enum Kind {
        TRIAL_WARNING_7(Duration.ofDays(7)),
        TRIAL_WARNING_3(Duration.ofDays(3)),
        TRIAL_WARNING_1(Duration.ofDays(1)),
        TRIAL_END(Duration.ZERO),
        CLOSING_END(Duration.ZERO);

        private final Duration before;

        Kind(Duration before) {
            this.before = before;
        }
    }

    /** The kinds that a trial has. */
    static final Set<Kind> OF_TRIAL =
            Set.of(Kind.TRIAL_WARNING_7, Kind.TRIAL_WARNING_3, Kind.TRIAL_WARNING_1, Kind.TRIAL_END);

    private DeadlinePolicy() {}

    /** The deadlines of a trial that begins or goes on now: a warning whose time has been is not given any more. */
    static Map<Kind, Instant> ofTrial(Instant now, Instant end) {
        Map<Kind, Instant> deadlines = new EnumMap<>(Kind.class);
        for (Kind kind : OF_TRIAL) {
            Instant due = end.minus(kind.before);
            if (kind == Kind.TRIAL_END || due.isAfter(now)) {
                deadlines.put(kind, due);
            }
        }
        return deadlines;
    }

    /**
     * What is really done of that which is due at once, after all nodes were down for a while: of several warnings one, and
     * none when the trial is over.
     *
     * @param due in any order
     */
    static List<Kind> effective(Set<Kind> due) {
        List<Kind> effective = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (due.contains(kind)) {
                if (OF_TRIAL.contains(kind)) {
                    effective.removeIf(OF_TRIAL::contains);
                }
                effective.add(kind);
            }
        }
        return effective;
    }
}
