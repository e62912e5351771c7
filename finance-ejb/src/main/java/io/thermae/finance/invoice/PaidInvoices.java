package io.thermae.finance.invoice;

import io.thermae.finance.api.InvoiceView;
import io.thermae.kernel.RaceLost;
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

    /**
     * Remembers how far invoices that were {@code settled} are paid, and what of their lines is left; takes a day. If the books are
     * closed through it, what comes of itself is posted to the first day after that, so it is noted there, too; who has a choice is
     * refused.
     */
    static final String NOTED =
            """
            insert into finance.invoice_paid (invoice_id, version, day, paid_minor, left_net, left_tax)
            select s.id, s.version,
                   greatest(?::date, (select max(c.through) + 1 from finance.period_closing c where c.reopened_at is null)),
                   s.paid_minor,
                   array_agg(l.net_minor - l.credited_minor + l.credited_tax_minor order by l.position),
                   sum(l.tax_minor - l.credited_tax_minor)
            from settled s join finance.invoice_line l on l.invoice_id = s.id
            group by s.id, s.version, s.paid_minor
            """;

    @Inject
    Sql sql;

    @Inject
    FinanceSettings settings;

    @Inject
    DocumentNews news;

    /**
     * So much more was paid of each.
     *
     * @param invoices locked, each once
     * @param minorUnits of each, in their order
     * @throws RaceLost if one of them is not as it was read
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
        long[] writtenOff =
                invoices.stream().mapToLong(each -> each.givenUp().minorUnits()).toArray();
        int settled = sql.update(
                """
                with settled as (
                    update finance.invoice i
                    set paid_minor = p.paid, open_minor = p.open, status = p.status, version = i.version + 1
                    from unnest(?, ?, ?, ?, ?) as p (id, paid, open, status, version)
                    where i.id = p.id and i.version = p.version
                    returning i.id, i.version, i.paid_minor)
                """
                        + NOTED,
                invoices.stream().map(InvoiceView::id).toArray(UUID[]::new),
                LongStream.of(paid).boxed().toArray(Long[]::new),
                IntStream.range(0, paid.length)
                        .mapToObj(i -> SettlementPolicy.open(gross[i], paid[i], credited[i], writtenOff[i]))
                        .toArray(Long[]::new),
                IntStream.range(0, paid.length)
                        .mapToObj(i -> SettlementPolicy.status(gross[i], paid[i], credited[i], writtenOff[i])
                                .name())
                        .toArray(String[]::new),
                invoices.stream().map(InvoiceView::version).toArray(Long[]::new),
                settings.today());
        requireAll(settled, invoices.size());
        news.paid(IntStream.range(0, paid.length)
                .filter(i -> DocumentNews.becomesPaid(invoices.get(i), paid[i], credited[i], writtenOff[i]))
                .mapToObj(i -> DocumentNews.asPaid(invoices.get(i), paid[i]))
                .toList());
    }

    /**
     * Amounts are written as they were worked out, so the invoices have to be those from which that was.
     *
     * @param settled how many were written
     * @throws RaceLost if that is not all of them
     */
    static void requireAll(int settled, int wanted) {
        if (settled != wanted) {
            throw new RaceLost(new IllegalStateException("An invoice was settled meanwhile"));
        }
    }
}
