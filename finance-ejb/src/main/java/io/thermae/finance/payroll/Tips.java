package io.thermae.finance.payroll;

import io.thermae.finance.payroll.TipPolicy.Server;
import io.thermae.finance.payroll.TipPolicy.Tip;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whose tips are: those who have served what was paid together with them share them by what that came to; else nobody's. */
@ApplicationScoped
public class Tips {

    @Inject
    Sql sql;

    private record Served(UUID paymentId, Server by) {}

    /** What of tips was not counted, or was and is not so any more. */
    List<EarnedLine> read(PaidWork.Span span, Currency currency) {
        List<Tip> tips = tips(span);
        Map<UUID, List<Server>> servers =
                servers(tips.stream().map(Tip::paymentId).toArray(UUID[]::new));
        return tips.stream()
                .flatMap(
                        tip -> TipPolicy.earn(tip, servers.getOrDefault(tip.paymentId(), List.of()), currency).stream())
                .toList();
    }

    /** Those too that no payroll has counted, from the first one's first day on: earlier payrolls left out what is nobody's. */
    private List<Tip> tips(PaidWork.Span span) {
        return sql.query(
                """
                select p.id, p.tip_minor - back.now as now,
                       case when p.taken_on < ? then p.tip_minor - back.before else 0 end as before,
                       coalesce((select sum(c.tip_minor) from finance.payroll_line c
                                 where c.payment_id = p.id and c.master_id is null), 0)::bigint as counted
                from finance.payment p
                cross join lateral (
                    select coalesce(sum(r.tip_minor) filter (where r.refunded_on < ?), 0)::bigint as now,
                           coalesce(sum(r.tip_minor) filter (where r.refunded_on < ?), 0)::bigint as before
                    from finance.refund r where r.payment_id = p.id) back
                where p.tip_minor > 0 and p.taken_on < ?
                  and (p.taken_on >= ? or exists (select from finance.refund r
                                                  where r.payment_id = p.id and r.tip_minor > 0
                                                    and r.refunded_on >= ? and r.refunded_on < ?)
                       or p.taken_on >= ? and back.now < p.tip_minor
                          and not exists (select from finance.payroll_line c where c.payment_id = p.id))
                order by p.id
                """,
                row -> new Tip(
                        row.getObject("id", UUID.class),
                        row.getLong("now"),
                        row.getLong("before"),
                        row.getLong("counted")),
                span.began(),
                span.to(),
                span.began(),
                span.to(),
                span.changed(),
                span.changed(),
                span.to(),
                span.began());
    }

    private Map<UUID, List<Server>> servers(UUID[] payments) {
        Map<UUID, List<Server>> servers = new HashMap<>();
        sql.query(
                        """
                        select s.payment_id, s.master_id, s.weight,
                               coalesce((select sum(c.tip_minor) from finance.payroll_line c
                                         where c.payment_id = s.payment_id and c.master_id = s.master_id), 0)::bigint as counted
                        from (select a.payment_id, l.master_id, sum(l.net_minor + l.tax_minor)::bigint as weight
                              from finance.payment_allocation a
                              join finance.invoice_line l on l.invoice_id = a.invoice_id
                              where a.payment_id = any (?) and l.master_id is not null
                              group by a.payment_id, l.master_id) s
                        order by s.payment_id, s.master_id
                        """,
                        row -> new Served(
                                row.getObject("payment_id", UUID.class),
                                new Server(
                                        row.getObject("master_id", UUID.class),
                                        row.getLong("weight"),
                                        row.getLong("counted"))),
                        (Object) payments)
                .forEach(served -> servers.computeIfAbsent(served.paymentId(), id -> new ArrayList<>())
                        .add(served.by()));
        return servers;
    }
}
