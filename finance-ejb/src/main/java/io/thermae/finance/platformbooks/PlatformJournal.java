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
import java.util.Currency;
import java.util.List;
import java.util.UUID;

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

    /**
     * Posts that an invoice was issued.
     *
     * @param net what is to be paid without its tax
     * @param tax in the same currency; below zero if more is taken back than charged
     */
    public void issued(UUID invoiceId, Money net, Money tax, UUID planId) {
        post(
                PlatformEvent.ISSUED,
                invoiceId,
                invoiceId,
                net.currency(),
                PlatformPostingPolicy.issued(net.minorUnits(), tax.minorUnits(), planId));
    }

    /**
     * Posts what has become of a document.
     *
     * @param documentId of the kind that the event says
     * @param invoiceId for which it is
     * @param amount above zero
     */
    public void post(PlatformEvent event, UUID documentId, UUID invoiceId, Money amount) {
        post(
                event,
                documentId,
                invoiceId,
                amount.currency(),
                PlatformPostingPolicy.lines(event, amount.minorUnits(), null));
    }

    private void post(
            PlatformEvent event, UUID documentId, UUID invoiceId, Currency currency, List<PlatformLine> lines) {
        Instant now = clock.instant();
        sql.query(
                "select doors.post_platform_entry(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row -> row.getBoolean(1),
                Ids.next(),
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                currency.getCurrencyCode(),
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
