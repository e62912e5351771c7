package io.thermae.finance.product;

import io.thermae.finance.api.ProductView;
import io.thermae.finance.api.Products.Draft;
import io.thermae.finance.api.Products.Filter;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Money;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The products of the caller's tenant. */
@ApplicationScoped
public class StoredProducts {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Nobody else changes products before the transaction ends, so that two do not take one name. */
    public void lockAll() {
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended('products ' || platform.current_tenant()::text, 0))",
                row -> "");
    }

    /** Adds one; gives its id. */
    public UUID insert(Draft draft) {
        UUID id = Ids.next();
        sql.update(
                """
                insert into finance.product (id, name, sku, category_id, currency, price_minor, tax_rate_id)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                draft.name(),
                draft.sku(),
                draft.categoryId(),
                draft.price().currency().getCurrencyCode(),
                draft.price().minorUnits(),
                draft.taxRateId());
        return id;
    }

    public void update(UUID id, Draft draft) {
        sql.update(
                """
                update finance.product
                set name = ?, sku = ?, category_id = ?, currency = ?, price_minor = ?, tax_rate_id = ?, version = version + 1
                where id = ?
                """,
                draft.name(),
                draft.sku(),
                draft.categoryId(),
                draft.price().currency().getCurrencyCode(),
                draft.price().minorUnits(),
                draft.taxRateId(),
                id);
    }

    public void archive(UUID id) {
        sql.update(
                "update finance.product set archived_at = ?, version = version + 1 where id = ?", clock.instant(), id);
    }

    /** The latest first. */
    public List<ProductView> list(Filter filter, Portion portion) {
        return sql.query(
                """
                select * from finance.product
                where (?::uuid is null or id < ?) and (?::boolean is null or (archived_at is not null) = ?)
                  and (?::uuid is null or category_id = ?) and (?::text is null or lower(sku) = lower(?::text))
                order by id desc limit ?
                """,
                StoredProducts::product,
                portion.after(),
                portion.after(),
                filter.archived(),
                filter.archived(),
                filter.categoryId(),
                filter.categoryId(),
                filter.sku(),
                filter.sku(),
                portion.limit());
    }

    /** Those that there are, archived or not, by their ids. */
    public Map<UUID, ProductView> find(Collection<UUID> ids) {
        Map<UUID, ProductView> products = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.query("select * from finance.product where id = any (?)", StoredProducts::product, (Object)
                            ids.toArray(UUID[]::new))
                    .forEach(product -> products.put(product.id(), product));
        }
        return products;
    }

    /** One, archived or not. */
    public Optional<ProductView> find(UUID id) {
        return sql.first("select * from finance.product where id = ?", StoredProducts::product, id);
    }

    /**
     * Which of a name and a number another product has that is sold.
     *
     * @param butOf whose they may be; null for nobody's
     */
    public ProductPolicy.Taken taken(Draft draft, @Nullable UUID butOf) {
        return sql.query(
                        """
                        select coalesce(bool_or(lower(name) = lower(?::text)), false),
                               coalesce(bool_or(lower(sku) = lower(?::text)), false)
                        from finance.product
                        where archived_at is null and (?::uuid is null or id <> ?)
                        """,
                        row -> new ProductPolicy.Taken(row.getBoolean(1), row.getBoolean(2)),
                        draft.name(),
                        draft.sku(),
                        butOf,
                        butOf)
                .get(0);
    }

    /** The ids of rates at which products are taxed that are sold. */
    public Set<UUID> usedRates() {
        return new HashSet<>(sql.query(
                "select distinct tax_rate_id from finance.product where tax_rate_id is not null and archived_at is null",
                row -> row.getObject(1, UUID.class)));
    }

    private static ProductView product(ResultSet row) throws SQLException {
        return new ProductView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("sku"),
                row.getObject("category_id", UUID.class),
                new Money(row.getLong("price_minor"), Currency.getInstance(row.getString("currency"))),
                row.getObject("tax_rate_id", UUID.class),
                Timestamps.orNull(row, "archived_at"),
                row.getLong("version"));
    }
}
