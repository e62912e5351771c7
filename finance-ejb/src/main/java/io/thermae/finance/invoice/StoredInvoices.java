package io.thermae.finance.invoice;

import io.thermae.booking.api.FeeKind;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.Invoices.Filter;
import io.thermae.kernel.Ids;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.RaceLost;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The documents of the caller's tenant. Whoever locks several things locks customers' cards first, then invoices, then
 * payments, each kind in the order of ids, and takes a number last: so nobody waits in a circle.
 */
@ApplicationScoped
public class StoredInvoices {

    @Inject
    Sql sql;

    @Inject
    BranchScope scope;

    @Inject
    FinanceSettings settings;

    @Inject
    DocumentNews news;

    @Inject
    Clock clock;

    /** Adds a draft; empty if its booking has an invoice, or one of its fee if it is of that. */
    public Optional<UUID> insert(NewDocument document) {
        UUID id = Ids.next();
        FeeKind fee = document.fee();
        int added = sql.update(
                """
                insert into finance.invoice
                    (id, kind, status, series, branch_id, customer_id, customer_name, booking_id, credits_id, fee_kind, currency,
                     tax_inclusive, tax_rounding, net_minor, tax_minor, gross_minor, due_days, note, created_at)
                values (?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                id,
                document.kind().name(),
                document.series(),
                document.branchId(),
                document.customerId(),
                document.customerName(),
                document.bookingId(),
                document.creditsId(),
                fee == null ? null : fee.name(),
                document.currency(),
                document.taxInclusive(),
                document.taxRounding().name(),
                document.net(),
                document.tax(),
                document.net() + document.tax(),
                document.dueDays(),
                document.note(),
                clock.instant());
        if (added == 0) {
            return Optional.empty();
        }
        insertLines(id, document.lines());
        return Optional.of(id);
    }

    /** Draws a draft up anew. */
    void replace(UUID id, NewDocument document) {
        sql.update(
                """
                update finance.invoice
                set series = ?, branch_id = ?, customer_id = ?, customer_name = ?, tax_inclusive = ?, tax_rounding = ?,
                    net_minor = ?, tax_minor = ?, gross_minor = ?, due_days = ?, note = ?, version = version + 1
                where id = ?
                """,
                document.series(),
                document.branchId(),
                document.customerId(),
                document.customerName(),
                document.taxInclusive(),
                document.taxRounding().name(),
                document.net(),
                document.tax(),
                document.net() + document.tax(),
                document.dueDays(),
                document.note(),
                id);
        sql.update("delete from finance.invoice_line where invoice_id = ?", id);
        insertLines(id, document.lines());
    }

    private void insertLines(UUID id, List<DraftedLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            DraftedLine line = lines.get(i);
            sql.later(
                    """
                    insert into finance.invoice_line
                        (invoice_id, position, description, service_id, product_id, master_id, quantity, unit_minor,
                         discount_percent, discount_minor, tax_rate_id, tax_name, tax_rate, net_minor, tax_minor,
                         credits_position)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    id,
                    i + 1,
                    line.description(),
                    line.serviceId(),
                    line.productId(),
                    line.masterId(),
                    line.quantity(),
                    line.unit(),
                    line.discountPercent(),
                    line.discount(),
                    line.taxRateId(),
                    line.taxName(),
                    line.taxRate(),
                    line.net(),
                    line.tax(),
                    line.creditsPosition());
        }
    }

    void delete(UUID id) {
        sql.update("delete from finance.invoice where id = ?", id);
    }

    /** Gives a draft its number: it is a document from now on. */
    void issue(UUID id, long number, LocalDate on, LocalDate due, boolean creditNote) {
        sql.update(
                """
                update finance.invoice
                set number = ?, issued_on = ?, due_on = ?, open_minor = case when kind = 'INVOICE' then gross_minor else 0 end,
                    status = case when gross_minor = 0 and not ? then 'PAID' else 'ISSUED' end, version = version + 1
                where id = ?
                """,
                number,
                on,
                due,
                creditNote,
                id);
    }

    /**
     * What was paid and taken back of an invoice that was issued, in minor units; after its {@link CreditedLines}. What was
     * given up is never more than what is neither.
     *
     * @throws RaceLost if it is not any more as it was read, from which that was worked out
     */
    public void settle(InvoiceView read, long paid, long credited) {
        long gross = read.gross().minorUnits();
        long writtenOff = SettlementPolicy.writtenOff(read.givenUp().minorUnits(), gross, paid, credited);
        int settled = sql.update(
                """
                with settled as (
                    update finance.invoice
                    set paid_minor = ?, credited_minor = ?, written_off_minor = ?, open_minor = ?, status = ?,
                        write_off_reason = case when ? then write_off_reason end,
                        written_off_on = case when ? then written_off_on end, version = version + 1
                    where id = ? and version = ?
                    returning id, version, paid_minor)
                """
                        + PaidInvoices.NOTED,
                paid,
                credited,
                writtenOff,
                SettlementPolicy.open(gross, paid, credited, writtenOff),
                SettlementPolicy.status(gross, paid, credited, writtenOff).name(),
                writtenOff > 0,
                writtenOff > 0,
                read.id(),
                read.version(),
                settings.today());
        PaidInvoices.requireAll(settled, 1);
        if (DocumentNews.becomesPaid(read, paid, credited, writtenOff)) {
            boolean linesAsBefore = credited == read.credited().minorUnits();
            news.paid(List.of(
                    linesAsBefore
                            ? DocumentNews.asPaid(read, paid)
                            : find(read.id()).orElseThrow()));
        } else if (DocumentNews.becomesOwed(read, paid, credited, writtenOff)) {
            // seldom enough to be read again
            news.reopened(find(read.id()).orElseThrow());
        }
    }

    /** The latest first; those that the caller sees. */
    List<InvoiceView> list(Filter filter, Portion portion) {
        UUID @Nullable [] branches = scope.confinedTo();
        String kind = filter.kind() == null ? null : filter.kind().name();
        String status = filter.status() == null ? null : filter.status().name();
        return withLines(sql.query(
                """
                select * from finance.invoice
                where (?::uuid is null or id < ?) and (?::uuid[] is null or branch_id = any (?))
                  and (?::text is null or kind = ?) and (?::text is null or status = ?)
                  and (?::uuid is null or customer_id = ?) and (?::uuid is null or booking_id = ?)
                  and (?::uuid is null or branch_id = ?) and (?::boolean is null or (open_minor > 0) = ?)
                order by id desc limit ?
                """,
                InvoiceRows::invoice,
                portion.after(),
                portion.after(),
                branches,
                branches,
                kind,
                kind,
                status,
                status,
                filter.customerId(),
                filter.customerId(),
                filter.bookingId(),
                filter.bookingId(),
                filter.branchId(),
                filter.branchId(),
                filter.open(),
                filter.open(),
                portion.limit()));
    }

    /** One, whether or not the caller sees it. */
    public Optional<InvoiceView> find(UUID id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /** Those that there are, by their ids, whether or not the caller sees them. */
    public Map<UUID, InvoiceView> find(Collection<UUID> ids) {
        return withLines(sql.query("select * from finance.invoice where id = any (?)", InvoiceRows::invoice, (Object)
                        ids.toArray(UUID[]::new)))
                .stream()
                .collect(Collectors.toMap(InvoiceView::id, Function.identity()));
    }

    /** The invoice of a booking that was not taken back; that of its fee is another one. */
    public Optional<UUID> ofBooking(UUID bookingId) {
        return sql.first(
                "select id from finance.invoice where booking_id = ? and kind = 'INVOICE' and status <> 'CREDITED'"
                        + " and fee_kind is null",
                row -> row.getObject(1, UUID.class),
                bookingId);
    }

    /** The invoice of the fee of a booking, whatever has become of it. */
    public Optional<UUID> ofFee(UUID bookingId) {
        return sql.first(
                "select id from finance.invoice where booking_id = ? and kind = 'INVOICE' and fee_kind is not null",
                row -> row.getObject(1, UUID.class),
                bookingId);
    }

    /** @throws NotFound if there is none that the caller sees */
    public InvoiceView get(UUID id) {
        return find(id).filter(invoice -> scope.sees(invoice.branchId())).orElseThrow(StoredInvoices::notFound);
    }

    /** As {@link #get}, and locked until the transaction ends. */
    public InvoiceView lock(UUID id) {
        lockAll(List.of(id));
        return get(id);
    }

    /** Locks those that there are until the transaction ends, in the order of ids. */
    public void lockAll(Collection<UUID> ids) {
        sql.query("select 1 from finance.invoice where id = any (?) order by id for update", row -> true, (Object)
                ids.toArray(UUID[]::new));
    }

    private List<InvoiceView> withLines(List<InvoiceView> invoices) {
        if (invoices.isEmpty()) {
            return invoices;
        }
        InvoiceRows.Lines lines = new InvoiceRows.Lines();
        sql.query(
                "select l.*, i.currency from finance.invoice_line l join finance.invoice i on i.id = l.invoice_id"
                        + " where l.invoice_id = any (?) order by l.position",
                lines::add,
                (Object) invoices.stream().map(InvoiceView::id).toArray(UUID[]::new));
        return invoices.stream().map(lines::of).toList();
    }

    static NotFound notFound() {
        return new NotFound("invoice");
    }
}
