package io.thermae.finance.expense;

import io.thermae.finance.api.ExpenseFrequency;
import io.thermae.finance.api.RecurringExpenseView;
import io.thermae.finance.api.RecurringExpenses.Draft;
import io.thermae.finance.invoice.BranchScope;
import io.thermae.finance.tax.TaxPolicy;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Money;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is spent again and again in the caller's tenant. */
@ApplicationScoped
public class StoredRecurring {

    @Inject
    Sql sql;

    @Inject
    BranchScope scope;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    Clock clock;

    UUID insert(UUID branchId, Draft draft, int taxRate) {
        UUID id = Ids.next();
        sql.update(
                """
                insert into finance.recurring_expense
                    (id, branch_id, category_id, supplier_id, currency, amount_minor, tax_inclusive, tax_rate_id, tax_rate,
                     note, frequency, starts_on, ends_on, next_on, next_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                branchId,
                draft.categoryId(),
                draft.supplierId(),
                draft.amount().currency().getCurrencyCode(),
                draft.amount().minorUnits(),
                draft.taxInclusive(),
                draft.taxRateId(),
                taxRate,
                draft.note(),
                draft.frequency().name(),
                draft.startsOn(),
                draft.endsOn(),
                draft.startsOn(),
                beginningOf(draft.startsOn()));
        return id;
    }

    /** Those of which something is due, those that have waited longest first. */
    List<UUID> due(int atMost) {
        return sql.query(
                "select id from finance.recurring_expense where next_at <= ? order by next_at, id limit ?",
                row -> row.getObject(1, UUID.class),
                clock.instant(),
                atMost);
    }

    /** One of them, locked until the transaction ends; empty if somebody else is at it, or nothing of it is due any more. */
    Optional<RecurringExpenseView> claimDue(UUID id) {
        return sql.first(
                "select * from finance.recurring_expense where id = ? and next_at <= ? for update skip locked",
                StoredRecurring::view,
                id,
                clock.instant());
    }

    /** Draws up what is due on a day, unless it was drawn up. Nobody has said it: it has no creator. */
    void drawUp(RecurringExpenseView recurring, LocalDate day) {
        TaxPolicy.Taxed taxed = ExpenseAmounts.split(recurring.amount(), recurring.taxInclusive(), recurring.taxRate());
        sql.update(
                """
                insert into finance.expense
                    (id, status, branch_id, category_id, supplier_id, day, currency, amount_minor, tax_inclusive,
                     tax_rate_id, tax_rate, net_minor, tax_minor, gross_minor, note, recurring_id, due_on, created_at)
                values (?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, recurring_id, due_on) do nothing
                """,
                Ids.next(),
                recurring.branchId(),
                recurring.categoryId(),
                recurring.supplierId(),
                day,
                recurring.amount().currency().getCurrencyCode(),
                recurring.amount().minorUnits(),
                recurring.taxInclusive(),
                recurring.taxRateId(),
                recurring.taxRate(),
                taxed.net(),
                taxed.tax(),
                taxed.gross(),
                recurring.note(),
                recurring.id(),
                day,
                clock.instant());
    }

    /**
     * So many were drawn up.
     *
     * @param next the day of the next one; null if there is none any more
     */
    void advance(UUID id, int drawn, @Nullable LocalDate next) {
        sql.update(
                """
                update finance.recurring_expense set drawn = ?, next_on = ?, next_at = ?, version = version + 1 where id = ?
                """,
                drawn,
                next,
                next == null ? null : beginningOf(next),
                id);
    }

    void archive(UUID id) {
        sql.update(
                """
                update finance.recurring_expense
                set archived_at = ?, next_on = null, next_at = null, version = version + 1
                where id = ? and archived_at is null
                """,
                clock.instant(),
                id);
    }

    /** The latest first; those that the caller sees. */
    List<RecurringExpenseView> list(Portion portion) {
        UUID @Nullable [] branches = scope.confinedTo();
        return sql.query(
                """
                select * from finance.recurring_expense
                where (?::uuid is null or id < ?) and (?::uuid[] is null or branch_id = any (?))
                order by id desc limit ?
                """,
                StoredRecurring::view,
                portion.after(),
                portion.after(),
                branches,
                branches,
                portion.limit());
    }

    /** @throws NotFound if there is none that the caller sees */
    RecurringExpenseView get(UUID id) {
        return seen("select * from finance.recurring_expense where id = ?", id);
    }

    /** As {@link #get}, locked until the transaction ends. */
    RecurringExpenseView lock(UUID id) {
        return seen("select * from finance.recurring_expense where id = ? for update", id);
    }

    private RecurringExpenseView seen(String select, UUID id) {
        return sql.first(select, StoredRecurring::view, id)
                .filter(recurring -> scope.sees(recurring.branchId()))
                .orElseThrow(() -> new NotFound("recurring_expense"));
    }

    /** When a day begins in the zone of the business. */
    private Instant beginningOf(LocalDate day) {
        return day.atStartOfDay(ownBusiness.zone()).toInstant();
    }

    private static RecurringExpenseView view(ResultSet row) throws SQLException {
        return new RecurringExpenseView(
                row.getObject("id", UUID.class),
                row.getObject("branch_id", UUID.class),
                row.getObject("category_id", UUID.class),
                row.getObject("supplier_id", UUID.class),
                new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                row.getBoolean("tax_inclusive"),
                row.getObject("tax_rate_id", UUID.class),
                row.getInt("tax_rate"),
                row.getString("note"),
                ExpenseFrequency.valueOf(row.getString("frequency")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getInt("drawn"),
                row.getObject("next_on", LocalDate.class),
                Timestamps.orNull(row, "archived_at"),
                row.getLong("version"));
    }
}
