package io.thermae.finance.payment;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.LedgerEvent;
import io.thermae.finance.invoice.PaidAhead;
import io.thermae.finance.invoice.PostingPolicy;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.finance.ledger.DocumentReference;
import io.thermae.finance.ledger.Journal;
import io.thermae.finance.ledger.JournalEntry;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.finance.loyalty.PointsOfInvoices;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was paid for a visit before it took place pays its invoice; what that does not need is the payer's credit. */
@ApplicationScoped
public class HeldDeposits implements PaidAhead {

    @Inject
    Sql sql;

    @Inject
    NewPayments newPayments;

    @Inject
    StoredInvoices invoices;

    @Inject
    PointsOfInvoices points;

    @Inject
    Journal journal;

    private record Deposit(UUID paymentId, @Nullable UUID customerId, long minorUnits) {}

    @Override
    public void guard(UUID bookingId) {
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended('deposits ' || ?::uuid::text, 0))",
                row -> true,
                bookingId);
    }

    @Override
    public void guardVisitOf(UUID invoiceId) {
        // which visit an invoice is of never changes
        sql.query(
                """
                select pg_advisory_xact_lock(hashtextextended('deposits ' || booking_id::text, 0))
                from finance.invoice where id = ? and booking_id is not null
                """,
                row -> true,
                invoiceId);
    }

    @Override
    public boolean lock(UUID bookingId) {
        return !deposits(bookingId).isEmpty();
    }

    @Override
    public void pay(UUID bookingId, InvoiceView invoice, LocalDate on) {
        List<Deposit> deposits = deposits(bookingId);
        long open = invoice.open().minorUnits();
        long paid = invoice.paid().minorUnits();
        for (Deposit deposit : deposits) {
            long pays = Math.min(open, deposit.minorUnits());
            long rest = deposit.minorUnits() - pays;
            if (pays > 0) {
                newPayments.allocate(deposit.paymentId(), invoice.id(), pays);
            }
            sql.update(
                    """
                    update finance.payment
                    set deposit_minor = 0, credit_minor = credit_minor + ?, version = version + 1 where id = ?
                    """,
                    rest,
                    deposit.paymentId());
            List<JournalLine> lines = new ArrayList<>();
            PostingPolicy.add(lines, AccountRole.DEPOSITS_HELD, bookingId, deposit.minorUnits());
            PostingPolicy.add(lines, AccountRole.RECEIVABLES, invoice.customerId(), -pays);
            PostingPolicy.add(lines, AccountRole.CUSTOMER_CREDIT, deposit.customerId(), -rest);
            journal.post(new JournalEntry(
                    on,
                    invoice.gross().currency().getCurrencyCode(),
                    new DocumentReference("payment", deposit.paymentId(), LedgerEvent.APPLIED),
                    null,
                    lines));
            open -= pays;
            paid += pays;
        }
        invoices.settle(invoice, paid, invoice.credited().minorUnits());
        deposits.stream().findFirst().ifPresent(first -> points.paid(List.of(invoice.id()), first.paymentId()));
    }

    private List<Deposit> deposits(UUID bookingId) {
        return sql.query(
                """
                select id, customer_id, deposit_minor from finance.payment
                where booking_id = ? and deposit_minor > 0 order by id for update
                """,
                row -> new Deposit(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getLong(3)),
                bookingId);
    }
}
