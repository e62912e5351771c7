package io.thermae.finance.invoice;

import io.thermae.finance.api.DocumentChanged;
import io.thermae.finance.api.DocumentChanged.Step;
import io.thermae.finance.api.InvoiceStatus;
import io.thermae.finance.api.InvoiceView;
import io.thermae.kernel.Money;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Tells programs outside of documents, with the running transaction; where nobody waits for that, nothing is written. */
@ApplicationScoped
public class DocumentNews {

    @Inject
    Sql sql;

    @Inject
    Outbox outbox;

    /**
     * Of a document of nothing this is all: it says that it is paid.
     *
     * @param event by which the ledger knows it
     */
    void issued(UUID event, InvoiceView issued) {
        outbox.publishIfAwaited(event, new DocumentChanged(Step.ISSUED, issued));
    }

    /** Of them all in one round trip. */
    void paid(List<InvoiceView> paid) {
        sql.together(() -> {
            paid.forEach(each -> outbox.publishIfAwaited(new DocumentChanged(Step.PAID, each)));
            return paid;
        });
    }

    /**
     * What was open is given up.
     *
     * @param event by which the ledger knows it
     * @param writtenOff as it is since then
     */
    public void writtenOff(UUID event, InvoiceView writtenOff) {
        outbox.publishIfAwaited(event, new DocumentChanged(Step.WRITTEN_OFF, writtenOff));
    }

    /**
     * Something is owed again of what was paid or given up.
     *
     * @param reopened as it is since then
     */
    public void reopened(InvoiceView reopened) {
        outbox.publishIfAwaited(new DocumentChanged(Step.REOPENED, reopened));
    }

    /** Whether something of an invoice is owed since its amounts are these, and nothing was before. Minor units. */
    static boolean becomesOwed(InvoiceView before, long paid, long credited, long writtenOff) {
        return before.open().minorUnits() == 0
                && SettlementPolicy.open(before.gross().minorUnits(), paid, credited, writtenOff) > 0;
    }

    /** Whether an invoice is paid since its amounts are these, and was not before. Minor units. */
    static boolean becomesPaid(InvoiceView before, long paid, long credited, long writtenOff) {
        return before.status() != InvoiceStatus.PAID
                && SettlementPolicy.status(before.gross().minorUnits(), paid, credited, writtenOff)
                        == InvoiceStatus.PAID;
    }

    /** An invoice as it was written when the last of it was paid, and nothing else of it changed. */
    static InvoiceView asPaid(InvoiceView before, long paid) {
        Money gross = before.gross();
        return new InvoiceView(
                before.id(),
                before.kind(),
                InvoiceStatus.PAID,
                before.series(),
                before.number(),
                before.branchId(),
                before.customerId(),
                before.customerName(),
                before.bookingId(),
                before.creditsId(),
                before.fee(),
                before.taxInclusive(),
                before.taxRounding(),
                before.lines(),
                before.net(),
                before.tax(),
                gross,
                new Money(paid, gross.currency()),
                before.credited(),
                new Money(0, gross.currency()),
                before.writtenOff(),
                before.dueDays(),
                before.issuedOn(),
                before.dueOn(),
                before.note(),
                before.createdAt(),
                before.version() + 1);
    }
}
