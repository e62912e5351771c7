package io.thermae.finance.membership;

import io.thermae.finance.api.MembershipPeriodView;
import io.thermae.finance.api.MembershipStatus;
import io.thermae.finance.api.MembershipView;
import io.thermae.finance.api.Memberships.Filter;
import io.thermae.finance.invoice.BranchScope;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The memberships of the caller's tenant. They are locked after customers' cards, and before invoices, payments and packages;
 * not against keys of other rows that name them, since whoever has a package may need that.
 */
@ApplicationScoped
public class StoredMemberships {

    /** Takes today. */
    private static final String SELECT =
            """
            select m.*, c.starts_on as period_starts_on, c.ends_on as period_ends_on, c.paused_days, c.trusted_until,
                   c.invoice_id, c.package_id, c.paid,
                   exists (select 1 from finance.membership_period d join finance.invoice o on o.id = d.invoice_id
                           where d.membership_id = m.id and d.trusted_until < ?
                             and o.open_minor + o.written_off_minor > 0) as suspended
            from finance.membership m
            left join lateral (
                select d.*, i.open_minor + i.written_off_minor = 0 as paid
                from finance.membership_period d join finance.invoice i on i.id = d.invoice_id
                where d.membership_id = m.id order by d.starts_on desc limit 1) c on true
            """;

    @Inject
    Sql sql;

    @Inject
    BranchScope scope;

    @Inject
    FinanceSettings settings;

    @Inject
    Clock clock;

    /** The latest first; those that the caller sees. */
    List<MembershipView> list(Filter filter, Portion portion) {
        UUID @Nullable [] branches = scope.confinedTo();
        MembershipStatus wanted = filter.status();
        String status = wanted == null ? null : wanted.name();
        LocalDate today = settings.today();
        return sql.query(
                SELECT
                        + """
                where (?::uuid is null or m.id < ?) and (?::text is null or m.status = ?)
                  and (?::uuid is null or m.customer_id = ?)
                  and (?::uuid[] is null or m.branch_id = any (?) or cardinality(m.branch_ids) = 0 or m.branch_ids && ?)
                order by m.id desc limit ?
                """,
                row -> MembershipRows.running(row, today).shown(),
                today,
                portion.after(),
                portion.after(),
                status,
                status,
                filter.customerId(),
                filter.customerId(),
                branches,
                branches,
                branches,
                portion.limit());
    }

    /** @throws NotFound if there is none that the caller sees */
    public MembershipView get(UUID id) {
        return find(id).map(Running::shown).filter(this::sees).orElseThrow(StoredMemberships::notFound);
    }

    private boolean sees(MembershipView membership) {
        return scope.sees(membership.branchId(), membership.terms().branchIds());
    }

    /** One, whether or not the caller sees it. */
    public Optional<Running> find(UUID id) {
        LocalDate today = settings.today();
        return sql.first(SELECT + " where m.id = ?", row -> MembershipRows.running(row, today), today, id);
    }

    /** One that there is, locked until the transaction ends, whether or not the caller sees it. */
    public Running lock(UUID id) {
        sql.query("select 1 from finance.membership where id = ? for no key update", row -> true, id);
        return find(id).orElseThrow(StoredMemberships::notFound);
    }

    /** The same, unless somebody else is at it. */
    public Optional<Running> lockFree(UUID id) {
        return sql.first("select 1 from finance.membership where id = ? for no key update skip locked", row -> true, id)
                .flatMap(there -> find(id));
    }

    /** Those of which a period begins, or that end; those that have waited longest first. */
    public List<UUID> due(int atMost) {
        return sql.query(
                "select id from finance.membership where next_at <= ? order by next_at, id limit ?",
                row -> row.getObject(1, UUID.class),
                clock.instant(),
                atMost);
    }

    /** Those of a customer of which a period was invoiced, and that have not ended. */
    List<MembershipView> benefiting(UUID customerId) {
        LocalDate today = settings.today();
        return sql.query(
                SELECT + " where m.customer_id = ? and m.status = 'ACTIVE' and c.starts_on is not null",
                row -> MembershipRows.running(row, today).shown(),
                today,
                customerId);
    }

    /** The periods that were invoiced, the latest first. */
    List<MembershipPeriodView> periods(UUID id, Portion portion) {
        return sql.query(
                """
                select d.starts_on as period_starts_on, d.ends_on as period_ends_on, d.paused_days, d.trusted_until,
                       d.invoice_id, d.package_id, i.open_minor + i.written_off_minor = 0 as paid
                from finance.membership_period d join finance.invoice i on i.id = d.invoice_id
                where d.membership_id = ? and (?::uuid is null or d.invoice_id < ?)
                order by d.invoice_id desc limit ?
                """,
                MembershipRows::periodOf,
                id,
                portion.after(),
                portion.after(),
                portion.limit());
    }

    private static NotFound notFound() {
        return new NotFound("membership");
    }
}
