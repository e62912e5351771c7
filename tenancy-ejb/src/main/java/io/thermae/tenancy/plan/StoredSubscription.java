package io.thermae.tenancy.plan;

import io.thermae.kernel.Money;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import io.thermae.tenancy.api.BillingPeriod;
import io.thermae.tenancy.api.PlanView;
import io.thermae.tenancy.api.SubscriptionStatus;
import io.thermae.tenancy.api.SubscriptionView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the caller's tenant has subscribed to. */
@ApplicationScoped
public class StoredSubscription {

    private static final String SELECT = "select * from tenancy.subscription";

    @Inject
    Sql sql;

    @Inject
    StoredPlans plans;

    /**
     * A row.
     *
     * @param anchor from where periods are counted; null until the first one begins
     * @param periods how many have begun since then
     */
    record Row(SubscriptionView view, @Nullable Instant anchor, int periods) {}

    private record Raw(
            UUID plan,
            BillingPeriod period,
            SubscriptionStatus status,
            Money price,
            @Nullable Instant start,
            @Nullable Instant end,
            boolean billed,
            @Nullable UUID nextPlan,
            @Nullable BillingPeriod nextPeriod,
            long version,
            @Nullable Instant anchor,
            int periods) {}

    /**
     * A period that begins.
     *
     * @param billed whether it is invoiced by who begins it
     */
    record Period(Instant anchor, int periods, Instant start, Instant end, boolean billed) {}

    Optional<SubscriptionView> find() {
        return sql.first(SELECT, StoredSubscription::raw).map(this::row).map(Row::view);
    }

    /**
     * Locked until the transaction ends. What is written behind it may name the business, as a branch does; who changes that has its
     * row before this one, so its key is held first.
     */
    Optional<Row> lock() {
        holdBusiness();
        return sql.first(SELECT + " for update", StoredSubscription::raw).map(this::row);
    }

    /** As {@link #lock}, if the period is over or was not invoiced; empty if somebody else has it. */
    Optional<Row> claimDue(Instant now) {
        holdBusiness();
        return sql.first(
                        SELECT
                                + """
                                 where status in ('ACTIVE', 'PAST_DUE') and (period_end <= ? or not billed)
                                for update skip locked
                                """,
                        StoredSubscription::raw,
                        now)
                .map(this::row);
    }

    private void holdBusiness() {
        sql.query("select 1 from tenancy.tenant for key share", row -> true);
    }

    /** Adds one on trial; false if there is one. */
    boolean insert(PlanView plan, BillingPeriod period) {
        Money price = plan.price(period);
        return sql.update(
                        """
                        insert into tenancy.subscription (plan_id, kind, status, currency, price_minor)
                        values (?, ?, 'TRIAL', ?, ?)
                        on conflict do nothing
                        """,
                        plan.id(),
                        period.name(),
                        price.currency().getCurrencyCode(),
                        price.minorUnits())
                == 1;
    }

    /** From now on it is this plan, and nothing else follows. */
    void put(PlanView plan, BillingPeriod period) {
        Money price = plan.price(period);
        sql.update(
                """
                update tenancy.subscription
                set plan_id = ?, kind = ?, currency = ?, price_minor = ?, next_plan_id = null, next_kind = null,
                    version = version + 1
                """,
                plan.id(),
                period.name(),
                price.currency().getCurrencyCode(),
                price.minorUnits());
    }

    /** A period of it begins. */
    void begin(SubscriptionStatus status, Period period) {
        sql.update(
                """
                update tenancy.subscription
                set status = ?, anchor_at = ?, periods = ?, period_start = ?, period_end = ?, billed = ?,
                    version = version + 1
                """,
                status.name(),
                period.anchor(),
                period.periods(),
                period.start(),
                period.end(),
                period.billed());
    }

    /** @param plan what begins with the next period; null if nothing changes */
    void follow(@Nullable PlanView plan, @Nullable BillingPeriod period) {
        sql.update(
                "update tenancy.subscription set next_plan_id = ?, next_kind = ?, version = version + 1",
                plan == null ? null : plan.id(),
                period == null ? null : period.name());
    }

    void billed() {
        sql.update("update tenancy.subscription set billed = true, version = version + 1");
    }

    /** Moves it on from one of these states; false if it is in another one. */
    boolean move(SubscriptionStatus to, SubscriptionStatus... from) {
        String[] states = new String[from.length];
        for (int i = 0; i < from.length; i++) {
            states[i] = from[i].name();
        }
        return sql.update(
                        "update tenancy.subscription set status = ?, version = version + 1 where status = any (?)",
                        to.name(),
                        states)
                == 1;
    }

    /** Plans are read when the row was. */
    private Row row(Raw raw) {
        UUID next = raw.nextPlan();
        SubscriptionView view = new SubscriptionView(
                plans.get(raw.plan()),
                raw.period(),
                raw.status(),
                raw.price(),
                raw.start(),
                raw.end(),
                raw.billed(),
                next == null ? null : plans.get(next),
                raw.nextPeriod(),
                raw.version());
        return new Row(view, raw.anchor(), raw.periods());
    }

    private static Raw raw(ResultSet row) throws SQLException {
        String nextPeriod = row.getString("next_kind");
        return new Raw(
                row.getObject("plan_id", UUID.class),
                BillingPeriod.valueOf(row.getString("kind")),
                SubscriptionStatus.valueOf(row.getString("status")),
                new Money(row.getLong("price_minor"), Currency.getInstance(row.getString("currency"))),
                Timestamps.orNull(row, "period_start"),
                Timestamps.orNull(row, "period_end"),
                row.getBoolean("billed"),
                row.getObject("next_plan_id", UUID.class),
                nextPeriod == null ? null : BillingPeriod.valueOf(nextPeriod),
                row.getLong("version"),
                Timestamps.orNull(row, "anchor_at"),
                row.getInt("periods"));
    }
}
