package io.thermae.finance.writeoff;

import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.LedgerEvent;
import io.thermae.finance.invoice.DocumentNews;
import io.thermae.finance.invoice.SettlementPolicy;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.finance.ledger.DocumentReference;
import io.thermae.finance.ledger.Journal;
import io.thermae.finance.ledger.JournalEntry;
import io.thermae.kernel.Ids;
import io.thermae.kernel.RaceLost;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives up what is open of invoices, and has it owed again, in the transaction of whoever has locked them. */
@ApplicationScoped
public class WriteOffs {

    @Inject
    Sql sql;

    @Inject
    StoredInvoices invoices;

    @Inject
    Journal journal;

    @Inject
    DocumentNews news;

    /**
     * Gives up all that is open, beside what was given up before.
     *
     * @throws io.thermae.kernel.RuleBroken {@code PERIOD_CLOSED}
     */
    InvoiceView writeOff(InvoiceView invoice, String reason, LocalDate on) {
        long open = invoice.open().minorUnits();
        become(invoice, invoice.givenUp().minorUnits() + open, reason, on);
        UUID event = Ids.next();
        post(invoice, open, on, LedgerEvent.RECORDED, event);
        InvoiceView writtenOff = read(invoice);
        news.writtenOff(event, writtenOff);
        return writtenOff;
    }

    /**
     * What was given up of them is owed again, since it is to be paid. It is posted later, by {@link #postReopened}, when all is
     * locked that has to be: who has posted and waits for somebody would have him wait who closes the books.
     *
     * @param locked as they are
     * @return as they are now, in the same order
     */
    public List<InvoiceView> reopen(List<InvoiceView> locked) {
        return locked.stream().map(this::reopen).toList();
    }

    /** As {@link #reopen(List)}. */
    public InvoiceView reopen(InvoiceView locked) {
        if (locked.givenUp().minorUnits() == 0) {
            return locked;
        }
        become(locked, 0, null, null);
        InvoiceView owed = read(locked);
        if (locked.open().minorUnits() == 0) {
            news.reopened(owed);
        }
        return owed;
    }

    /**
     * Posts what {@link #reopen} has changed.
     *
     * @param before as they were before that
     * @throws io.thermae.kernel.RuleBroken {@code PERIOD_CLOSED}
     */
    public void postReopened(List<InvoiceView> before, LocalDate on) {
        before.forEach(invoice -> post(invoice, -invoice.givenUp().minorUnits(), on, LedgerEvent.TAKEN_BACK, null));
    }

    private void become(InvoiceView read, long writtenOff, @Nullable String reason, @Nullable LocalDate on) {
        long gross = read.gross().minorUnits();
        long paid = read.paid().minorUnits();
        long credited = read.credited().minorUnits();
        int changed = sql.update(
                """
                update finance.invoice
                set written_off_minor = ?, write_off_reason = ?, written_off_on = ?, open_minor = ?, status = ?,
                    version = version + 1
                where id = ? and version = ?
                """,
                writtenOff,
                reason,
                on,
                SettlementPolicy.open(gross, paid, credited, writtenOff),
                SettlementPolicy.status(gross, paid, credited, writtenOff).name(),
                read.id(),
                read.version());
        if (changed == 0) {
            throw new RaceLost(new IllegalStateException("An invoice was settled meanwhile"));
        }
    }

    private void post(InvoiceView invoice, long minorUnits, LocalDate on, LedgerEvent event, @Nullable UUID eventId) {
        if (minorUnits != 0) {
            journal.post(new JournalEntry(
                    on,
                    invoice.gross().currency().getCurrencyCode(),
                    new DocumentReference("write-off", invoice.id(), event),
                    eventId,
                    WriteOffPolicy.writtenOff(invoice, minorUnits)));
        }
    }

    private InvoiceView read(InvoiceView invoice) {
        return invoices.find(invoice.id()).orElseThrow();
    }
}
