package io.thermae.web.ledger;

import io.thermae.finance.api.LedgerEntries;
import io.thermae.web.json.Query;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The query parameters by which entries are chosen. */
public class EntryFilter {

    @QueryParam("accountId")
    @Nullable
    String accountId;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("documentId")
    @Nullable
    String documentId;

    /**
     * Reads them.
     *
     * @throws io.thermae.kernel.InvalidInput if they are none
     */
    LedgerEntries.Filter read() {
        Query query = new Query();
        LocalDate first = query.date("from", from);
        LocalDate last = query.date("to", to);
        query.period(first, last);
        LedgerEntries.Filter filter = new LedgerEntries.Filter(
                query.id("accountId", accountId), first, last, query.id("documentId", documentId));
        query.check();
        return filter;
    }
}
