package io.thermae.finance.payroll;

import io.thermae.finance.commission.CommissionPolicy.Counted;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What is paid of the lines that masters have served or sold. */
@ApplicationScoped
public class PaidWork {

    @Inject
    Sql sql;

    /**
     * Of which days a payroll counts.
     *
     * @param began the first day of the first payroll
     * @param changed what has changed before this day was seen by the payroll before
     * @param counted the payroll before has missed nothing of before this day; later it may have seen less than there is now
     * @param to the day after the last
     */
    record Span(LocalDate began, LocalDate changed, LocalDate counted, LocalDate to) {}

    /** Up to the end of the payroll, when the payroll before has counted, and before the first payroll. */
    private enum Moment {
        NOW,
        COUNTED,
        BEFORE
    }

    private record StateThen(UUID invoiceId, Moment moment, PaidState state) {}

    /** Those of invoices of which something has changed. */
    List<EarningPolicy.PaidLine> read(Span span, Currency currency) {
        Map<UUID, Map<Moment, PaidState>> states = states(span, currency);
        return sql.query(
                """
                select l.invoice_id, l.position, l.master_id, l.service_id, l.product_id, coalesce(c.base, 0) as base,
                       coalesce(c.commission, 0) as commission, coalesce(c.amount, false) as amount
                from finance.invoice_line l
                left join lateral (select sum(p.base_minor)::bigint as base, sum(p.commission_minor)::bigint as commission,
                                          (array_agg(p.rate is null and p.commission_minor > 0 order by p.id desc))[1] as amount
                                   from finance.payroll_line p
                                   where p.invoice_id = l.invoice_id and p.invoice_position = l.position) c on true
                where l.invoice_id = any (?) and l.master_id is not null
                order by l.invoice_id, l.position
                """,
                row -> line(row, Objects.requireNonNull(states.get(row.getObject("invoice_id", UUID.class)))),
                (Object) states.keySet().toArray(UUID[]::new));
    }

    /** In one statement, so that a visit is in what is paid and among the visits, or in neither. */
    private Map<UUID, Map<Moment, PaidState>> states(Span span, Currency currency) {
        Map<UUID, Map<Moment, PaidState>> states = new HashMap<>();
        sql.query(
                        """
                        select c.invoice_id, d.moment, p.paid_minor, p.left_net, p.left_tax, v.positions, v.shares, v.taxes
                        from (select distinct o.invoice_id from finance.invoice_paid o where o.day >= ? and o.day < ?) c
                        cross join (values ('NOW', ?::date), ('COUNTED', ?::date), ('BEFORE', ?::date)) d (moment, day)
                        cross join lateral (select o.* from finance.invoice_paid o
                                            where o.invoice_id = c.invoice_id and o.day < d.day
                                            order by o.version desc limit 1) p
                        cross join lateral (
                            select array_agg(w.line_position) as positions, array_agg(w.share) as shares,
                                   array_agg(w.tax_minor) as taxes
                            from (select e.line_position, -sum(e.net_minor)::bigint as share, l.tax_minor
                                  from finance.package_entry e
                                  join finance.invoice_line l
                                    on l.invoice_id = e.invoice_id and l.position = e.line_position
                                  where e.invoice_id = c.invoice_id and e.done_on < d.day
                                  group by e.line_position, l.tax_minor
                                  having sum(e.visits) < 0) w) v
                        """,
                        row -> state(row, currency),
                        span.changed(),
                        span.to(),
                        span.to(),
                        span.counted(),
                        span.began())
                .forEach(each -> states.computeIfAbsent(each.invoiceId(), id -> new EnumMap<>(Moment.class))
                        .put(each.moment(), each.state()));
        return states;
    }

    private static StateThen state(ResultSet row, Currency currency) throws SQLException {
        Map<Integer, SharePolicy.Visit> visits = new HashMap<>();
        Array positions = row.getArray("positions");
        if (positions != null) {
            Integer[] of = (Integer[]) positions.getArray();
            List<Long> shares = numbers(row, "shares");
            List<Long> taxes = numbers(row, "taxes");
            for (int i = 0; i < of.length; i++) {
                visits.put(of[i], new SharePolicy.Visit(shares.get(i), taxes.get(i)));
            }
        }
        return new StateThen(
                row.getObject("invoice_id", UUID.class),
                Moment.valueOf(row.getString("moment")),
                PaidState.of(
                        row.getLong("paid_minor"),
                        numbers(row, "left_net"),
                        row.getLong("left_tax"),
                        visits,
                        currency));
    }

    private static EarningPolicy.PaidLine line(ResultSet row, Map<Moment, PaidState> states) throws SQLException {
        int position = row.getInt("position");
        Counted counted = new Counted(row.getLong("base"), row.getLong("commission"));
        PaidState now = Objects.requireNonNull(states.get(Moment.NOW));
        PaidState then = states.get(Moment.COUNTED);
        PaidState before = states.get(Moment.BEFORE);
        long paidBefore = before == null ? 0 : before.paid(position);
        // what an amount was counted of last was whole; otherwise it was if this is what was counted
        boolean wasWhole = row.getBoolean("amount")
                || (then != null && then.isWhole(position) && then.paid(position) - paidBefore == counted.base());
        return new EarningPolicy.PaidLine(
                row.getObject("invoice_id", UUID.class),
                position,
                row.getObject("master_id", UUID.class),
                row.getObject("service_id", UUID.class),
                row.getObject("product_id", UUID.class),
                now.paid(position) - paidBefore,
                now.isWhole(position) && !wasWhole,
                counted);
    }

    private static List<Long> numbers(ResultSet row, String column) throws SQLException {
        return Arrays.asList((Long[]) row.getArray(column).getArray());
    }
}
