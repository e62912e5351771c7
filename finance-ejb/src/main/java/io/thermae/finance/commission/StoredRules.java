package io.thermae.finance.commission;

import io.thermae.finance.api.CommissionRuleView;
import io.thermae.finance.api.CommissionRules.Draft;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Money;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The commission rules of the caller's tenant. */
@ApplicationScoped
public class StoredRules {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Those that count. */
    public List<CommissionPolicy.Rule> inUse() {
        return sql.query(
                "select * from finance.commission_rule where archived_at is null order by id",
                row -> new CommissionPolicy.Rule(
                        row.getObject("master_id", UUID.class),
                        row.getObject("service_id", UUID.class),
                        row.getBoolean("products"),
                        row.getObject("product_id", UUID.class),
                        row.getLong("from_minor"),
                        row.getObject("rate", Integer.class),
                        row.getLong("fixed_minor")));
    }

    List<CommissionRuleView> list(Portion portion) {
        return sql.query(
                "select * from finance.commission_rule where ?::uuid is null or id > ? order by id limit ?",
                StoredRules::view,
                portion.after(),
                portion.after(),
                portion.limit());
    }

    /** @throws NotFound if there is none */
    CommissionRuleView get(UUID id) {
        return sql.first("select * from finance.commission_rule where id = ?", StoredRules::view, id)
                .orElseThrow(() -> new NotFound("commission_rule"));
    }

    /** As {@link #get}, locked until the transaction ends. */
    CommissionRuleView lock(UUID id) {
        sql.query("select 1 from finance.commission_rule where id = ? for update", row -> true, id);
        return get(id);
    }

    /** Empty if one counts for the same. */
    Optional<UUID> insert(Draft draft, String currency) {
        UUID id = Ids.next();
        Money from = draft.fromRevenue();
        Money fixed = draft.fixed();
        int added = sql.update(
                """
                insert into finance.commission_rule
                    (id, master_id, service_id, products, product_id, from_minor, currency, rate, fixed_minor)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                id,
                draft.masterId(),
                draft.serviceId(),
                draft.products(),
                draft.productId(),
                from == null ? 0 : from.minorUnits(),
                currency,
                draft.rate(),
                fixed == null ? null : fixed.minorUnits());
        return added == 0 ? Optional.empty() : Optional.of(id);
    }

    void archive(UUID id) {
        sql.update(
                "update finance.commission_rule set archived_at = ?, version = version + 1"
                        + " where id = ? and archived_at is null",
                clock.instant(),
                id);
    }

    private static CommissionRuleView view(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new CommissionRuleView(
                row.getObject("id", UUID.class),
                row.getObject("master_id", UUID.class),
                row.getObject("service_id", UUID.class),
                row.getBoolean("products"),
                row.getObject("product_id", UUID.class),
                new Money(row.getLong("from_minor"), currency),
                row.getObject("rate", Integer.class),
                row.getObject("fixed_minor") == null ? null : new Money(row.getLong("fixed_minor"), currency),
                Timestamps.orNull(row, "archived_at"),
                row.getLong("version"));
    }
}
