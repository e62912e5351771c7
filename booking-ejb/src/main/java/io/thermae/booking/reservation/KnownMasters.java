package io.thermae.booking.reservation;

import io.thermae.kernel.Caches;
import io.thermae.kernel.Language;
import io.thermae.kernel.Sql;
import io.thermae.tenancy.api.ReaderPreferences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who does the work of bookings, as others are told of him, from this node's memory while nobody changes him. */
@ApplicationScoped
public class KnownMasters {

    @Inject
    Sql sql;

    @Inject
    Caches caches;

    @Inject
    ReaderPreferences preferences;

    /**
     * A master.
     *
     * @param name first and last name
     * @param email null when he has none
     * @param language null when he does not sign in
     */
    record Known(String name, @Nullable String email, @Nullable Language language) {}

    private record Row(UUID id, String name, @Nullable String email, @Nullable UUID userId) {}

    /** By their ids. */
    Map<UUID, Known> of(Set<UUID> ids) {
        return caches.found(Caches.Name.SCHEDULES, List.of(KnownMasters.class, ids), () -> read(ids));
    }

    private Map<UUID, Known> read(Set<UUID> ids) {
        List<Row> rows = sql.query(
                "select id, first_name, last_name, email, user_id from booking.master where id = any (?)",
                row -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("first_name") + " " + row.getString("last_name"),
                        row.getString("email"),
                        row.getObject("user_id", UUID.class)),
                (Object) ids.toArray(UUID[]::new));
        Map<UUID, Language> languages = preferences.languages(
                rows.stream().map(Row::userId).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<UUID, Known> masters = new HashMap<>();
        rows.forEach(row -> masters.put(
                row.id(),
                new Known(row.name(), row.email(), row.userId() == null ? null : languages.get(row.userId()))));
        return masters;
    }
}
