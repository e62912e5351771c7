package io.thermae.finance.reading;

import io.thermae.tenancy.api.NoteReading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes that somebody has seen things that show whose they are. One entry, however many are seen; none of nothing. */
@ApplicationScoped
public class NoteSeen {

    @Inject
    NoteReading noteReading;

    /** Gives what was found, after it is noted that it was seen. */
    public <V> List<V> all(Shown<V> kind, List<V> found) {
        if (!found.isEmpty()) {
            note(kind, null, found);
        }
        return found;
    }

    /** Gives the one that was looked for, after it is noted that it was seen. */
    public <V> V one(Shown<V> kind, V found) {
        note(kind, kind.id().apply(found), List.of(found));
        return found;
    }

    private <V> void note(Shown<V> kind, @Nullable UUID id, List<V> seen) {
        noteReading.note(
                kind.table(),
                id,
                Map.of(
                        kind.plural(),
                        seen.stream().map(kind.id()).toList(),
                        "customers",
                        seen.stream()
                                .map(kind.customerId())
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList()));
    }
}
