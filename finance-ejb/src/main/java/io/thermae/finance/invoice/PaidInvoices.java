package io.thermae.finance.invoice;

import io.thermae.finance.api.InvoiceView;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Notes what was paid of invoices, all of them in one statement. */
@ApplicationScoped
public class PaidInvoices {

    @Inject
    Sql sql;

    /**
     * So much more was paid of each.
     *
     * @param invoices locked, each once
     * @param minorUnits of each, in their order
     */
    public void pay(List<InvoiceView> invoices, List<Long> minorUnits) {
        if (invoices.isEmpty()) {
            return;
        }
        long[] paid = IntStream.range(0, invoices.size())
                .mapToLong(i -> invoices.get(i).paid().minorUnits() + minorUnits.get(i))
                .toArray();
        long[] gross =
                invoices.stream().mapToLong(each -> each.gross().minorUnits()).toArray();
        long[] credited = invoices.stream()
                .mapToLong(each -> each.credited().minorUnits())
                .toArray();
        sql.update(
                """
                update finance.invoice i
                set paid_minor = p.paid, open_minor = p.open, status = p.status, version = i.version + 1
                from unnest(?, ?, ?, ?) as p (id, paid, open, status)
                where i.id = p.id
                """,
                invoices.stream().map(InvoiceView::id).toArray(UUID[]::new),
                LongStream.of(paid).boxed().toArray(Long[]::new),
                IntStream.range(0, paid.length)
                        .mapToObj(i -> SettlementPolicy.open(gross[i], paid[i], credited[i]))
                        .toArray(Long[]::new),
                IntStream.range(0, paid.length)
                        .mapToObj(i -> SettlementPolicy.status(gross[i], paid[i], credited[i])
                                .name())
                        .toArray(String[]::new));
    }
}
