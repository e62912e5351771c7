package io.thermae.finance.report;

import io.thermae.finance.api.ReportQuestion;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sums up revenue by how its invoices were paid, in one statement: what one way has paid there, the others invoice by invoice. */
@ApplicationScoped
public class StoredSettled {

    /**
     * Credit notes go with the invoice that they take back. The difference between what a visit of a package comes to and its
     * share of the package's price is the package's alone, whatever else has paid the invoice of that visit.
     */
    private static final String BY_METHOD = StoredRevenue.EARNED
            + """
            , told as (
                select start, currency, visit, case when not visit then origin_id end as origin_id,
                       coalesce(sum(net) filter (where recent), 0) as net,
                       coalesce(sum(tax) filter (where recent), 0) as tax,
                       coalesce(sum(net) filter (where not recent), 0) as previous_net,
                       coalesce(sum(tax) filter (where not recent), 0) as previous_tax
                from earned
                group by 1, 2, 3, 4),
            paying as (
                select x.invoice_id, x.payment_id, x.amount_minor, r.method, r.rest
                from finance.payment_allocation x
                cross join lateral (
                    select p.method, sum(p.amount_minor - p.refunded_minor)::bigint as rest
                    from finance.payment_part p where p.payment_id = x.payment_id
                    group by p.method having sum(p.amount_minor - p.refunded_minor) > 0) r
                where x.amount_minor > 0 and x.invoice_id in (select t.origin_id from told t)),
            paid as (
                select y.invoice_id, count(distinct y.method) as ways, min(y.method) as method,
                       array_agg(y.payment_id order by y.payment_id, y.method) as payments,
                       array_agg(y.amount_minor order by y.payment_id, y.method) as amounts,
                       array_agg(y.method order by y.payment_id, y.method) as methods,
                       array_agg(y.rest order by y.payment_id, y.method) as rests
                from paying y
                group by y.invoice_id),
            settled as (
                select i.id as origin_id, p.payments, p.amounts, p.methods, p.rests,
                       i.open_minor + i.written_off_minor as unpaid,
                       case when p.ways is null then 'UNPAID'
                            when p.ways = 1 and i.open_minor + i.written_off_minor = 0 then p.method end as whole
                from finance.invoice i left join paid p on p.invoice_id = i.id
                where i.id in (select t.origin_id from told t)),
            alike as (
                select t.*, case when t.visit then 'PACKAGE' else s.whole end as method,
                       case when s.whole is null then s.origin_id end as invoice_id,
                       case when s.whole is null then s.unpaid else 0 end as unpaid,
                       case when s.whole is null then s.payments end as payments,
                       case when s.whole is null then s.amounts end as amounts,
                       case when s.whole is null then s.methods end as methods,
                       case when s.whole is null then s.rests end as rests
                from told t left join settled s on s.origin_id = t.origin_id)
            select start, currency, method, coalesce(unpaid, 0) as unpaid, payments, amounts, methods, rests,
                   sum(net) as net, sum(tax) as tax, sum(previous_net) as previous_net, sum(previous_tax) as previous_tax
            from alike
            group by start, currency, method, invoice_id, 4, payments, amounts, methods, rests
            order by start, method, invoice_id, currency limit ?
            """;

    /** Invoices of several ways are split afterwards: there are more of them than rows. */
    private static final int MOST_ITEMS = 200_000;

    @Inject
    Sql sql;

    /**
     * What was earned, by how it was paid as of now.
     *
     * @param branches null for all
     * @throws InvalidInput {@code too_many} invoices of several ways
     */
    List<Settled> settled(ReportQuestion question, UUID @Nullable [] branches) {
        List<Settled> settled =
                sql.query(BY_METHOD, Settled::read, PostedSql.arguments(question, branches, MOST_ITEMS + 1));
        if (settled.size() > MOST_ITEMS) {
            throw new InvalidInput(List.of(new FieldViolation("items", "too_many", Map.of("max", MOST_ITEMS))));
        }
        return settled;
    }
}
