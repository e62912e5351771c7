package io.thermae.finance.invoice;

import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.LedgerEvent;
import io.thermae.finance.ledger.DocumentReference;
import io.thermae.finance.ledger.Journal;
import io.thermae.finance.ledger.JournalEntry;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.kernel.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Makes a draft that is locked a document, in the transaction of whoever calls: by its number, and in the ledger. */
@ApplicationScoped
public class Issue {

    @Inject
    StoredInvoices stored;

    @Inject
    DocumentNumbers numbers;

    @Inject
    FinanceSettings settings;

    @Inject
    Journal journal;

    @Inject
    Dispatch dispatch;

    @Inject
    DocumentNews news;

    /**
     * Issues it today.
     *
     * @param lines what is posted; nothing is for a document of nothing
     * @throws io.thermae.kernel.RuleBroken {@code PERIOD_CLOSED}
     */
    public InvoiceView issue(InvoiceView draft, List<JournalLine> lines) {
        return issue(draft, lines, settings.today());
    }

    /**
     * Issues it.
     *
     * @param on its day, to which it belongs in the books
     * @param lines what is posted; nothing is for a document of nothing
     * @throws io.thermae.kernel.RuleBroken {@code PERIOD_CLOSED}
     */
    public InvoiceView issue(InvoiceView draft, List<JournalLine> lines, LocalDate on) {
        return issue(draft, lines, on, false);
    }

    /**
     * As {@link #issue(InvoiceView, List, LocalDate)}, and sends it to its customer, whatever the business has decided of other
     * documents: nobody was there when it was drawn up.
     */
    public InvoiceView issueAndSend(InvoiceView draft, List<JournalLine> lines, LocalDate on) {
        return issue(draft, lines, on, true);
    }

    private InvoiceView issue(InvoiceView draft, List<JournalLine> lines, LocalDate on, boolean isSent) {
        boolean creditNote = draft.kind() == InvoiceKind.CREDIT_NOTE;
        long number = numbers.next(draft.series());
        stored.issue(draft.id(), number, on, on.plusDays(draft.dueDays()), creditNote);
        UUID event = Ids.next();
        if (!lines.isEmpty()) {
            journal.post(new JournalEntry(
                    on,
                    draft.gross().currency().getCurrencyCode(),
                    new DocumentReference(nameOf(draft.kind()), draft.id(), LedgerEvent.ISSUED),
                    event,
                    lines));
        }
        UUID id = draft.id();
        InvoiceView issued = stored.find(id).orElseThrow();
        dispatch.dispatch(issued, isSent);
        news.issued(event, issued);
        return issued;
    }

    /** What the ledger calls a document of a kind. */
    private static String nameOf(InvoiceKind kind) {
        return switch (kind) {
            case INVOICE -> "invoice";
            case CREDIT_NOTE -> "credit-note";
        };
    }
}
