package io.thermae.finance.packages;

import io.thermae.finance.api.PackageEntryKind;
import io.thermae.finance.api.PackageEntryView;
import io.thermae.finance.api.PackageKindView;
import io.thermae.finance.api.PackageStatus;
import io.thermae.finance.api.PackageView;
import io.thermae.finance.api.Packages.Filter;
import io.thermae.finance.invoice.BranchScope;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Ids;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The packages of the caller's tenant that were sold. They are locked after customers' cards, invoices and payments. Whoever
 * changes one twice has locked the invoice by which it was sold: the second time PostgreSQL looks whether that is there, and
 * waits for whoever has it.
 */
@ApplicationScoped
public class StoredPackages {

    @Inject
    Sql sql;

    @Inject
    BranchScope scope;

    @Inject
    FinanceSettings settings;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** A visit that has paid a line and was not given back; what it took is above zero. */
    record Use(UUID entryId, UUID packageId, UUID invoiceId, int position, VisitsLeft share) {}

    /** What an entry hangs on; null for nothing. */
    record Because(
            @Nullable UUID paymentId,
            @Nullable UUID invoiceId,
            @Nullable Integer position,
            @Nullable UUID refundId,
            @Nullable UUID creditNoteId) {

        static final Because OF_ITSELF = new Because(null, null, null, null, null);
    }

    /** Adds one of which there is nothing yet. */
    public void insert(
            UUID id, PackageKindView kind, UUID branchId, UUID customerId, UUID invoiceId, VisitsLeft whole) {
        LocalDate today = settings.today();
        Integer days = kind.validityDays();
        sql.update(
                """
                insert into finance.package
                    (id, kind_id, name, service_ids, branch_ids, status, branch_id, customer_id, invoice_id, currency, visits,
                     net_minor, tax_minor, visits_left, net_left_minor, tax_left_minor, expires_on, sold_on, sold_at, sold_by)
                values (?, ?, ?, ?, ?, 'ACTIVE', ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?, ?)
                """,
                id,
                kind.id(),
                kind.name(),
                kind.serviceIds().toArray(UUID[]::new),
                kind.branchIds().toArray(UUID[]::new),
                branchId,
                customerId,
                invoiceId,
                kind.price().currency().getCurrencyCode(),
                whole.visits(),
                whole.net(),
                whole.tax(),
                days == null ? null : today.plusDays(days),
                today,
                clock.instant(),
                caller.get().userId());
    }

    /**
     * Visits come to a package that is locked or new, or go.
     *
     * @param what below zero if they go
     */
    public void move(UUID id, PackageEntryKind kind, VisitsLeft what) {
        move(id, kind, what, Because.OF_ITSELF);
    }

    /** The rest goes, by a credit note; null if it was worth nothing. */
    public void refund(UUID id, VisitsLeft rest, @Nullable UUID creditNoteId) {
        move(id, PackageEntryKind.REFUND, rest.negated(), new Because(null, null, null, null, creditNoteId));
    }

    void move(UUID id, PackageEntryKind kind, VisitsLeft what, Because because) {
        sql.update(
                """
                update finance.package
                set visits_left = visits_left + ?, net_left_minor = net_left_minor + ?, tax_left_minor = tax_left_minor + ?,
                    version = version + 1
                where id = ?
                """,
                what.visits(),
                what.net(),
                what.tax(),
                id);
        sql.update(
                """
                insert into finance.package_entry
                    (id, package_id, kind, visits, net_minor, tax_minor, visits_left, payment_id, invoice_id, line_position,
                     refund_id, credit_note_id, done_on, done_at, done_by)
                select ?, p.id, ?, ?, ?, ?, p.visits_left, ?::uuid, ?::uuid, ?::integer, ?::uuid, ?::uuid, ?, ?, ?
                from finance.package p where p.id = ?
                """,
                Ids.next(),
                kind.name(),
                what.visits(),
                what.net(),
                what.tax(),
                because.paymentId(),
                because.invoiceId(),
                because.position(),
                because.refundId(),
                because.creditNoteId(),
                settings.today(),
                clock.instant(),
                caller.get().userId(),
                id);
    }

    /** The line that a visit has paid can be paid otherwise. */
    void giveBack(Use use) {
        sql.update("update finance.package_entry set given_back = true where id = ?", use.entryId());
    }

    /** What was left of it has gone. */
    public void end(UUID id, PackageStatus status, String reason) {
        become(id, status, reason, null);
    }

    void freeze(UUID id, String reason, LocalDate on) {
        become(id, PackageStatus.FROZEN, reason, on);
    }

    private void become(UUID id, PackageStatus status, String reason, @Nullable LocalDate frozenOn) {
        sql.update(
                "update finance.package set status = ?, reason = ?, frozen_on = ?, version = version + 1 where id = ?",
                status.name(),
                reason,
                frozenOn,
                id);
    }

    void unfreeze(UUID id, @Nullable LocalDate expiresOn) {
        sql.update(
                """
                update finance.package
                set status = 'ACTIVE', reason = null, frozen_on = null, expires_on = ?, version = version + 1 where id = ?
                """,
                expiresOn,
                id);
    }

    /** The latest first; those that the caller sees. */
    List<PackageView> list(Filter filter, Portion portion) {
        UUID @Nullable [] branches = scope.confinedTo();
        String status = filter.status() == null ? null : filter.status().name();
        LocalDate today = settings.today();
        return sql.query(
                """
                select p.*, i.open_minor + i.written_off_minor = 0 as paid
                from finance.package p join finance.invoice i on i.id = p.invoice_id
                where (?::uuid is null or p.id < ?) and (?::text is null or p.status = ?)
                  and (?::uuid is null or p.customer_id = ?)
                  and (?::uuid[] is null or p.branch_id = any (?) or cardinality(p.branch_ids) = 0 or p.branch_ids && ?)
                order by p.id desc limit ?
                """,
                row -> PackageRows.sold(row, today),
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
    public PackageView get(UUID id) {
        return find(id).filter(this::sees).orElseThrow(() -> new NotFound("package"));
    }

    /** As {@link #get}, and locked until the transaction ends. */
    public PackageView lock(UUID id) {
        get(id);
        return lockFound(id);
    }

    /** Locks one that there is, whether or not the caller sees it. */
    public PackageView lockFound(UUID id) {
        sql.query("select 1 from finance.package where id = ? for update", row -> true, id);
        return find(id).orElseThrow();
    }

    private boolean sees(PackageView sold) {
        return scope.sees(sold.branchId(), sold.branchIds());
    }

    /** One, whether or not the caller sees it. */
    public Optional<PackageView> find(UUID id) {
        LocalDate today = settings.today();
        return sql.first(
                """
                select p.*, i.open_minor + i.written_off_minor = 0 as paid
                from finance.package p join finance.invoice i on i.id = p.invoice_id where p.id = ?
                """,
                row -> PackageRows.sold(row, today),
                id);
    }

    /** Whether a package was sold by an invoice. */
    public boolean isSoldBy(UUID invoiceId) {
        return sql.first("select 1 from finance.package where invoice_id = ?", row -> true, invoiceId)
                .isPresent();
    }

    /** The positions of an invoice's lines that visits pay. */
    public Set<Integer> paidLines(UUID invoiceId) {
        return new HashSet<>(sql.query(
                "select line_position from finance.package_entry where invoice_id = ? and kind = 'USE' and not given_back",
                row -> row.getInt(1),
                invoiceId));
    }

    /** The visit by which something is paid; empty if it is not paid by one any more. */
    Optional<Use> use(UUID paymentId) {
        return sql.first(
                """
                select id, package_id, invoice_id, line_position, visits, net_minor, tax_minor
                from finance.package_entry where payment_id = ? and kind = 'USE' and not given_back
                """,
                PackageRows::use,
                paymentId);
    }

    /** Locks the package of a visit until the transaction ends. */
    void lock(Use use) {
        sql.query("select 1 from finance.package where id = ? for update", row -> true, use.packageId());
    }

    /** The latest first. */
    List<PackageEntryView> entries(UUID id, Portion portion) {
        return sql.query(
                """
                select e.*, p.currency from finance.package_entry e join finance.package p on p.id = e.package_id
                where e.package_id = ? and (?::uuid is null or e.id < ?)
                order by e.id desc limit ?
                """,
                PackageRows::entry,
                id,
                portion.after(),
                portion.after(),
                portion.limit());
    }
}
