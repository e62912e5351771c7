package io.thermae.finance.payroll;

import io.thermae.finance.commission.CommissionPolicy.Counted;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What is paid of the lines that masters have served. */
@ApplicationScoped
public class PaidWork {

    @Inject
    Sql sql;

    /**
     * Of which days a payroll counts.
     *
     * @param began the first day of the first payroll
     * @param changed what has changed before this day was seen by the payroll before
     * @param to the day after the last
     */
    record Span(LocalDate began, LocalDate changed, LocalDate to) {}

    /** How far an invoice is paid: for each line what is paid now and was paid before the first payroll, and what there is. */
    private record Paid(UUID invoiceId, List<Long> now, List<Long> before, List<Long> left) {}

    /** Those of invoices of which something has changed. */
    List<EarningPolicy.PaidLine> read(Span span, Currency currency) {
        Map<UUID, Paid> paid = new HashMap<>();
        sql.query(
                        """
                        select s.invoice_id, s.paid_minor, s.left_net, s.left_tax,
                               b.paid_minor as paid_before, b.left_net as net_before, b.left_tax as tax_before
                        from (select distinct on (p.invoice_id) p.*
                              from finance.invoice_paid p
                              where p.day < ? and p.invoice_id in (select c.invoice_id from finance.invoice_paid c
                                                                   where c.day >= ? and c.day < ?)
                              order by p.invoice_id, p.version desc) s
                        left join lateral (select o.* from finance.invoice_paid o
                                           where o.invoice_id = s.invoice_id and o.day < ?
                                           order by o.version desc limit 1) b on true
                        """,
                        row -> paid(row, currency),
                        span.to(),
                        span.changed(),
                        span.to(),
                        span.began())
                .forEach(each -> paid.put(each.invoiceId(), each));
        return sql.query(
                """
                select l.invoice_id, l.position, l.master_id, l.service_id, coalesce(c.base, 0) as base,
                       coalesce(c.commission, 0) as commission
                from finance.invoice_line l
                left join lateral (select sum(p.base_minor)::bigint as base, sum(p.commission_minor)::bigint as commission
                                   from finance.payroll_line p
                                   where p.invoice_id = l.invoice_id and p.invoice_position = l.position) c on true
                where l.invoice_id = any (?) and l.master_id is not null
                order by l.invoice_id, l.position
                """,
                row -> line(row, Objects.requireNonNull(paid.get(row.getObject("invoice_id", UUID.class)))),
                (Object) paid.keySet().toArray(UUID[]::new));
    }

    private static Paid paid(ResultSet row, Currency currency) throws SQLException {
        List<Long> left = numbers(row, "left_net");
        List<Long> now = SharePolicy.nets(row.getLong("paid_minor"), left, row.getLong("left_tax"), currency);
        List<Long> before = row.getObject("paid_before") == null
                ? Collections.nCopies(left.size(), 0L)
                : SharePolicy.nets(
                        row.getLong("paid_before"), numbers(row, "net_before"), row.getLong("tax_before"), currency);
        return new Paid(row.getObject("invoice_id", UUID.class), now, before, left);
    }

    private static EarningPolicy.PaidLine line(ResultSet row, Paid paid) throws SQLException {
        int index = row.getInt("position") - 1;
        long now = paid.now().get(index);
        return new EarningPolicy.PaidLine(
                paid.invoiceId(),
                row.getInt("position"),
                row.getObject("master_id", UUID.class),
                row.getObject("service_id", UUID.class),
                now - paid.before().get(index),
                now >= paid.left().get(index),
                new Counted(row.getLong("base"), row.getLong("commission")));
    }

    private static List<Long> numbers(ResultSet row, String column) throws SQLException {
        return Arrays.asList((Long[]) row.getArray(column).getArray());
    }
}
