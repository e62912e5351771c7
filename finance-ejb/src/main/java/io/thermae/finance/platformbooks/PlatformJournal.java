package io.thermae.finance.platformbooks;

import io.thermae.finance.api.PlatformEvent;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Money;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where documents between the platform and the caller's business are posted, inside the transaction that writes them. What is
 * posted already is not posted again. Nobody who posts waits for another one who does, unless both tell of the same document.
 */
@ApplicationScoped
public class PlatformJournal {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Posts that an invoice was issued. */
    public void issued(UUID invoiceId, Money amount, UUID planId) {
        post(PlatformEvent.ISSUED, invoiceId, invoiceId, amount, planId);
    }

    /**
     * Posts what has become of a document.
     *
     * @param documentId of the kind that the event says
     * @param invoiceId for which it is
     * @param amount above zero
     */
    public void post(PlatformEvent event, UUID documentId, UUID invoiceId, Money amount) {
        post(event, documentId, invoiceId, amount, null);
    }

    private void post(PlatformEvent event, UUID documentId, UUID invoiceId, Money amount, @Nullable UUID planId) {
        List<PlatformLine> lines = PlatformPostingPolicy.lines(event, amount.minorUnits(), planId);
        Instant now = clock.instant();
        sql.query(
                "select doors.post_platform_entry(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row -> row.getBoolean(1),
                Ids.next(),
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                amount.currency().getCurrencyCode(),
                event.documentKind(),
                documentId,
                invoiceId,
                event.name(),
                now,
                lines.stream().map(line -> line.account().name()).toArray(String[]::new),
                lines.stream().map(PlatformLine::planId).toArray(UUID[]::new),
                lines.stream().map(PlatformLine::minorUnits).toArray(Long[]::new));
    }
}
