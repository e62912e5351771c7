package io.thermae.finance.platforminvoice;

import io.thermae.finance.api.PlatformCredit;
import io.thermae.finance.api.PlatformInvoiceKind;
import io.thermae.finance.api.PlatformInvoiceStatus;
import io.thermae.finance.api.PlatformInvoiceView;
import io.thermae.finance.api.PlatformTax;
import io.thermae.finance.platforminvoice.PlatformTaxPolicy.Terms;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Money;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import io.thermae.tenancy.api.PlanView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The invoices of the platform to the caller's business. */
@ApplicationScoped
public class StoredPlatformInvoices {

    @Inject
    Sql sql;

    /**
     * What is invoiced.
     *
     * @param amount what is to be paid, its tax included, the credit taken off
     * @param tax how much of that is tax
     * @param terms under which it is taxed
     * @param credit what is taken off; null for nothing
     * @param nextAt when the first step of dunning is
     */
    record Draft(
            PlatformInvoiceKind kind,
            PlanView plan,
            Instant periodStart,
            Instant periodEnd,
            Money amount,
            Money tax,
            Terms terms,
            @Nullable PlatformCredit credit,
            Instant issuedAt,
            Instant dueAt,
            Instant nextAt) {}

    /** Writes one. Until it is committed nobody else gets a number, so that none is left out. */
    UUID insert(Draft draft) {
        long number = sql.query(
                        "update finance.platform_invoice_number set last = last + 1 returning last",
                        row -> row.getLong(1))
                .get(0);
        UUID id = Ids.next();
        PlatformCredit credit = draft.credit();
        PlatformTax tax = draft.terms().tax();
        PlatformTax creditTax = credit == null ? null : credit.taxedAt();
        sql.update(
                """
                insert into finance.platform_invoice
                    (id, number, kind, plan_id, plan_name, period_start, period_end, currency, amount_minor, tax_minor,
                     tax_name, tax_rate, tax_included, credit_minor, credit_plan_name, credit_tax_minor, credit_tax_name,
                     credit_tax_rate, issued_at, due_at, next_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                number,
                draft.kind().name(),
                draft.plan().id(),
                draft.plan().name(),
                draft.periodStart(),
                draft.periodEnd(),
                draft.amount().currency().getCurrencyCode(),
                draft.amount().minorUnits(),
                draft.tax().minorUnits(),
                tax == null ? null : tax.name(),
                tax == null ? 0 : tax.rate(),
                draft.terms().included(),
                credit == null ? 0L : credit.amount().minorUnits(),
                credit == null ? null : credit.planName(),
                credit == null ? 0L : credit.tax().minorUnits(),
                creditTax == null ? null : creditTax.name(),
                creditTax == null ? 0 : creditTax.rate(),
                draft.issuedAt(),
                draft.dueAt(),
                draft.nextAt());
        return id;
    }

    /**
     * The terms under which a plan was invoiced last to the business. There are none if it never was: a change to it that left
     * nothing to pay wrote no invoice, and another plan's says nothing of it.
     */
    Terms lastTerms(UUID planId) {
        return sql.first(
                        """
                        select tax_name, tax_rate, tax_included from finance.platform_invoice
                        where plan_id = ? order by number desc limit 1
                        """,
                        row -> new Terms(
                                tax(row.getString("tax_name"), row.getInt("tax_rate")), row.getBoolean("tax_included")),
                        planId)
                .orElse(Terms.NONE);
    }

    List<PlatformInvoiceView> list(Portion portion) {
        return sql.query(
                """
                select * from finance.platform_invoice where ?::uuid is null or id < ? order by id desc limit ?
                """,
                StoredPlatformInvoices::view,
                portion.after(),
                portion.after(),
                portion.limit());
    }

    /** @throws NotFound if there is none */
    PlatformInvoiceView get(UUID id) {
        return sql.first("select * from finance.platform_invoice where id = ?", StoredPlatformInvoices::view, id)
                .orElseThrow(() -> new NotFound("platform_invoice"));
    }

    /** As {@link #get}, locked until the transaction ends. */
    PlatformInvoiceView lock(UUID id) {
        return sql.first(
                        "select * from finance.platform_invoice where id = ? for update",
                        StoredPlatformInvoices::view,
                        id)
                .orElseThrow(() -> new NotFound("platform_invoice"));
    }

    /** Those for which something is to be done, locked; those that somebody else is at are left out. */
    List<PlatformInvoiceView> claimDue(Instant now) {
        return sql.query(
                """
                select * from finance.platform_invoice where next_at <= ? order by next_at, id for update skip locked
                """,
                StoredPlatformInvoices::view,
                now);
    }

    /** @param next null if nothing is to be done any more */
    void taken(UUID id, int steps, @Nullable Instant next) {
        sql.update("update finance.platform_invoice set steps = ?, next_at = ? where id = ?", steps, next, id);
    }

    /** Something is to be done again for those that are not paid and for which there was nothing to do any more. */
    void resume(DunningPolicy.Due due) {
        sql.update(
                "update finance.platform_invoice set steps = ?, next_at = ? where status = 'OPEN' and next_at is null",
                due.steps(),
                due.next());
    }

    void pay(UUID id, Instant at, UUID by, @Nullable String reference) {
        sql.update(
                """
                update finance.platform_invoice
                set status = 'PAID', next_at = null, paid_at = ?, paid_by = ?, reference = ? where id = ?
                """,
                at,
                by,
                reference,
                id);
    }

    /** Those that were to be paid by now and are not, the oldest first. */
    List<PlatformInvoiceView> due(Instant now) {
        return sql.query(
                "select * from finance.platform_invoice where status = 'OPEN' and due_at <= ? order by due_at, id",
                StoredPlatformInvoices::view,
                now);
    }

    /** Whether one that is not paid is overdue. */
    boolean isAnyOverdue(Instant now) {
        return sql.first(
                        "select 1 from finance.platform_invoice where status = 'OPEN' and (steps > 0 or due_at < ?)",
                        row -> row.getInt(1),
                        now)
                .isPresent();
    }

    private static PlatformInvoiceView view(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new PlatformInvoiceView(
                row.getObject("id", UUID.class),
                String.format(Locale.ROOT, "%06d", row.getLong("number")),
                PlatformInvoiceKind.valueOf(row.getString("kind")),
                PlatformInvoiceStatus.valueOf(row.getString("status")),
                row.getString("plan_name"),
                Timestamps.of(row, "period_start"),
                Timestamps.of(row, "period_end"),
                new Money(row.getLong("amount_minor"), currency),
                new Money(row.getLong("tax_minor"), currency),
                tax(row.getString("tax_name"), row.getInt("tax_rate")),
                row.getBoolean("tax_included"),
                credit(row, currency),
                Timestamps.of(row, "issued_at"),
                Timestamps.of(row, "due_at"),
                row.getInt("steps"),
                Timestamps.orNull(row, "paid_at"),
                row.getString("reference"));
    }

    private static @Nullable PlatformCredit credit(ResultSet row, Currency currency) throws SQLException {
        String plan = row.getString("credit_plan_name");
        return plan == null
                ? null
                : new PlatformCredit(
                        plan,
                        new Money(row.getLong("credit_minor"), currency),
                        new Money(row.getLong("credit_tax_minor"), currency),
                        tax(row.getString("credit_tax_name"), row.getInt("credit_tax_rate")));
    }

    private static @Nullable PlatformTax tax(@Nullable String name, int rate) {
        return name == null ? null : new PlatformTax(name, rate);
    }
}
