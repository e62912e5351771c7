package io.thermae.finance.payroll;

import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whose tips are: those who have served what was paid together with them share them by what that came to. */
@ApplicationScoped
public class Tips {

    @Inject
    Sql sql;

    /** A tip, less what was given back of it: now, and before the first payroll. */
    private record Tip(UUID paymentId, long now, long before) {}

    private record Server(UUID paymentId, UUID masterId, long weight, long counted) {}

    /** What of tips is a master's and was not counted, or was and is not his any more. */
    List<EarnedLine> read(PaidWork.Span span, Currency currency) {
        List<Tip> tips = tips(span);
        Map<UUID, List<Server>> servers =
                servers(tips.stream().map(Tip::paymentId).toArray(UUID[]::new));
        List<EarnedLine> lines = new ArrayList<>();
        for (Tip tip : tips) {
            List<Server> its = servers.getOrDefault(tip.paymentId(), List.of());
            List<Long> weights = its.stream().map(Server::weight).toList();
            List<Long> now = SharePolicy.shares(tip.now(), weights, currency);
            List<Long> before = SharePolicy.shares(tip.before(), weights, currency);
            for (int i = 0; i < its.size(); i++) {
                long more = now.get(i) - before.get(i) - its.get(i).counted();
                if (more != 0) {
                    lines.add(EarnedLine.tip(its.get(i).masterId(), tip.paymentId(), more));
                }
            }
        }
        return lines;
    }

    private List<Tip> tips(PaidWork.Span span) {
        return sql.query(
                """
                select p.id, p.tip_minor - back.now as now,
                       case when p.taken_on < ? then p.tip_minor - back.before else 0 end as before
                from finance.payment p
                cross join lateral (
                    select coalesce(sum(r.tip_minor) filter (where r.refunded_on < ?), 0)::bigint as now,
                           coalesce(sum(r.tip_minor) filter (where r.refunded_on < ?), 0)::bigint as before
                    from finance.refund r where r.payment_id = p.id) back
                where p.tip_minor > 0 and p.taken_on < ?
                  and (p.taken_on >= ? or exists (select from finance.refund r
                                                  where r.payment_id = p.id and r.tip_minor > 0
                                                    and r.refunded_on >= ? and r.refunded_on < ?))
                order by p.id
                """,
                row -> new Tip(row.getObject("id", UUID.class), row.getLong("now"), row.getLong("before")),
                span.began(),
                span.to(),
                span.began(),
                span.to(),
                span.changed(),
                span.changed(),
                span.to());
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
                        row -> new Server(
                                row.getObject("payment_id", UUID.class),
                                row.getObject("master_id", UUID.class),
                                row.getLong("weight"),
                                row.getLong("counted")),
                        (Object) payments)
                .forEach(server -> servers.computeIfAbsent(server.paymentId(), id -> new ArrayList<>())
                        .add(server));
        return servers;
    }
}
