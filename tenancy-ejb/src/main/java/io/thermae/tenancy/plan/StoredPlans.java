package io.thermae.tenancy.plan;

import io.thermae.kernel.Money;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import io.thermae.tenancy.api.PlanLimit;
import io.thermae.tenancy.api.PlanView;
import io.thermae.tenancy.api.Plans.Draft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows of plans. */
@ApplicationScoped
public class StoredPlans {

    private static final Map<PlanLimit, String> COLUMNS = Map.of(
            PlanLimit.MASTERS, "masters",
            PlanLimit.BRANCHES, "branches",
            PlanLimit.BOOKINGS_PER_MONTH, "bookings",
            PlanLimit.TEXTS_PER_MONTH, "texts");

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    List<PlanView> offered() {
        return sql.query(
                "select * from tenancy.plan where archived_at is null order by monthly_minor, id", StoredPlans::plan);
    }

    List<PlanView> all() {
        return sql.query("select * from tenancy.plan order by id desc", StoredPlans::plan);
    }

    /** @throws NotFound if there is none */
    PlanView get(UUID id) {
        return sql.first("select * from tenancy.plan where id = ?", StoredPlans::plan, id)
                .orElseThrow(() -> new NotFound("plan"));
    }

    /** As {@link #get}, locked until the transaction ends. */
    PlanView lock(UUID id) {
        return sql.first("select * from tenancy.plan where id = ? for update", StoredPlans::plan, id)
                .orElseThrow(() -> new NotFound("plan"));
    }

    /** Adds one; false if another one that is offered has its code. */
    boolean insert(UUID id, String code, Draft draft) {
        Map<PlanLimit, Integer> limits = draft.limits();
        return sql.update(
                        """
                        insert into tenancy.plan
                            (id, code, name, currency, monthly_minor, yearly_minor, masters, branches, bookings, texts)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """,
                        id,
                        code,
                        draft.name().strip(),
                        draft.monthly().currency().getCurrencyCode(),
                        draft.monthly().minorUnits(),
                        draft.yearly().minorUnits(),
                        limits.get(PlanLimit.MASTERS),
                        limits.get(PlanLimit.BRANCHES),
                        limits.get(PlanLimit.BOOKINGS_PER_MONTH),
                        limits.get(PlanLimit.TEXTS_PER_MONTH))
                == 1;
    }

    void update(UUID id, Draft draft) {
        Map<PlanLimit, Integer> limits = draft.limits();
        sql.update(
                """
                update tenancy.plan
                set name = ?, monthly_minor = ?, yearly_minor = ?, masters = ?, branches = ?, bookings = ?, texts = ?,
                    version = version + 1
                where id = ?
                """,
                draft.name().strip(),
                draft.monthly().minorUnits(),
                draft.yearly().minorUnits(),
                limits.get(PlanLimit.MASTERS),
                limits.get(PlanLimit.BRANCHES),
                limits.get(PlanLimit.BOOKINGS_PER_MONTH),
                limits.get(PlanLimit.TEXTS_PER_MONTH),
                id);
    }

    void archive(UUID id) {
        sql.update(
                "update tenancy.plan set archived_at = ?, version = version + 1 where id = ? and archived_at is null",
                clock.instant(),
                id);
    }

    private static PlanView plan(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        Map<PlanLimit, Integer> limits = new EnumMap<>(PlanLimit.class);
        for (Map.Entry<PlanLimit, String> each : COLUMNS.entrySet()) {
            int allowed = row.getInt(each.getValue());
            if (!row.wasNull()) {
                limits.put(each.getKey(), allowed);
            }
        }
        return new PlanView(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                new Money(row.getLong("monthly_minor"), currency),
                new Money(row.getLong("yearly_minor"), currency),
                limits,
                Timestamps.orNull(row, "archived_at"),
                row.getLong("version"));
    }
}
