package io.thermae.booking.catalogue;

import io.thermae.kernel.Ids;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The open tenant's categories as services refer to them. */
@ApplicationScoped
public class StoredCategories {

    @Inject
    Sql sql;

    /** A category that is not archived. */
    record Known(UUID id, String name) {}

    Optional<Known> find(UUID id) {
        return sql.first(
                "select id, name from booking.service_category where id = ? and not archived",
                row -> new Known(row.getObject("id", UUID.class), row.getString("name")),
                id);
    }

    Optional<Known> find(String name) {
        return sql.first(
                "select id, name from booking.service_category where lower(name) = lower(?) and not archived",
                row -> new Known(row.getObject("id", UUID.class), row.getString("name")),
                name.strip());
    }

    /** The category of that name, as the last one if it was not there: two at once make one. */
    Known named(String name) {
        return find(name).orElseGet(() -> {
            sql.update(
                    """
                    insert into booking.service_category (id, name, position)
                    select ?, ?, least(10000, coalesce(max(position) + 1, 0)) from booking.service_category where not archived
                    on conflict do nothing
                    """,
                    Ids.next(),
                    name.strip());
            return find(name).orElseThrow();
        });
    }

    int nextPosition() {
        return sql.first(
                        "select least(10000, coalesce(max(position) + 1, 0)) from booking.service_category where not"
                                + " archived",
                        row -> row.getInt(1))
                .orElse(0);
    }

    /** Puts a service there; false if it was. */
    boolean put(UUID service, @Nullable UUID category) {
        return sql.update(
                        "update booking.service set category_id = ? where id = ? and category_id is distinct from ?",
                        category,
                        service,
                        category)
                > 0;
    }

    /** Puts each service into the category beside it. */
    void putAll(List<UUID> services, List<UUID> categories) {
        sql.update(
                """
                update booking.service s set category_id = c.category_id
                from unnest(?, ?) as c (service_id, category_id) where s.id = c.service_id
                """,
                services.toArray(UUID[]::new),
                categories.toArray(UUID[]::new));
    }

    /** Services show the name that their category has. */
    void follow(UUID category, String name) {
        sql.update(
                "update booking.service set category = ?, version = version + 1 where category_id = ?", name, category);
    }
}
