package io.thermae.booking.reservation;

import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Services and masters by what people call them. */
@ApplicationScoped
public class NamedThings {

    @Inject
    Sql sql;

    /** Whoever or whatever goes by a name, in lower case. */
    record Names(Map<String, List<UUID>> byName, String unknown) {

        /** The one with the name; where there is none, or are several, that is added to the violations. */
        List<UUID> resolve(String field, List<String> names, List<FieldViolation> violations) {
            List<UUID> found = new ArrayList<>();
            for (String name : names) {
                List<UUID> all = byName.getOrDefault(folded(name), List.of());
                if (all.size() == 1) {
                    found.add(all.get(0));
                } else {
                    violations.add(all.isEmpty() ? new FieldViolation(field, unknown) : ambiguous(field));
                }
            }
            return found;
        }

        private static FieldViolation ambiguous(String field) {
            return new FieldViolation(field, "ambiguous");
        }
    }

    Names services() {
        return names("select id, id::text, name, null from booking.service where not archived", "unknown_service");
    }

    Names masters() {
        return names(
                "select id, id::text, first_name || ' ' || last_name, email from booking.master where not archived",
                "unknown_master");
    }

    private Names names(String query, String unknown) {
        Map<String, List<UUID>> byName = new HashMap<>();
        sql.query(query, row -> {
            UUID id = row.getObject(1, UUID.class);
            Stream.of(row.getString(2), row.getString(3), row.getString(4))
                    .filter(name -> name != null && !name.isBlank())
                    .forEach(name -> byName.computeIfAbsent(folded(name), key -> new ArrayList<>())
                            .add(id));
            return id;
        });
        return new Names(byName, unknown);
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
