package io.thermae.finance.payroll;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.PayrollLineKind;
import io.thermae.finance.api.PayrollLineView;
import io.thermae.finance.invoice.DocumentNumberPolicy;
import io.thermae.finance.payroll.PayrollPostingPolicy.Due;
import io.thermae.finance.payroll.PayrollPostingPolicy.GivenBack;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Money;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What payrolls count. */
@ApplicationScoped
public class StoredLines {

    @Inject
    Sql sql;

    /** Of a payroll for a master, in minor units. */
    record Sum(UUID runId, long revenue, Due due) {}

    void insert(UUID runId, List<EarnedLine> lines) {
        sql.together(() -> {
            lines.forEach(line -> insert(runId, line));
            return lines.size();
        });
    }

    private void insert(UUID runId, EarnedLine line) {
        sql.later(
                """
                insert into finance.payroll_line
                    (id, run_id, master_id, kind, invoice_id, invoice_position, service_id, product_id, payment_id,
                     base_minor, rate, commission_minor, tip_minor)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                Ids.next(),
                runId,
                line.masterId(),
                line.kind().name(),
                line.invoiceId(),
                line.invoicePosition(),
                line.serviceId(),
                line.productId(),
                line.paymentId(),
                line.base(),
                line.rate(),
                line.commission(),
                line.tip());
    }

    /** Of each master in each of the payrolls. */
    List<Sum> sums(Collection<UUID> runIds) {
        return sql.query(
                """
                select run_id, master_id, sum(base_minor)::bigint as revenue,
                       coalesce(sum(commission_minor) filter (where kind <> 'CARRIED'), 0)::bigint as earned,
                       coalesce(sum(tip_minor) filter (where kind <> 'CARRIED'), 0)::bigint as tips,
                       coalesce(sum(commission_minor) filter (where kind = 'CARRIED'), 0)::bigint as carried,
                       coalesce(sum(tip_minor) filter (where kind = 'CARRIED'), 0)::bigint as carried_tips
                from finance.payroll_line
                where run_id = any (?) and master_id is not null
                group by run_id, master_id order by run_id, master_id
                """,
                row -> new Sum(
                        row.getObject("run_id", UUID.class),
                        row.getLong("revenue"),
                        new Due(
                                row.getObject("master_id", UUID.class),
                                row.getLong("earned"),
                                row.getLong("tips"),
                                row.getLong("carried"),
                                row.getLong("carried_tips"))),
                (Object) runIds.toArray(UUID[]::new));
    }

    /** What tips that are nobody's come to, in minor units, of those payrolls that count any. */
    Map<UUID, Long> nobodys(Collection<UUID> runIds) {
        Map<UUID, Long> tips = new HashMap<>();
        sql.query(
                        """
                        select run_id, sum(tip_minor)::bigint from finance.payroll_line
                        where run_id = any (?) and master_id is null
                        group by run_id
                        """,
                        row -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)),
                        (Object) runIds.toArray(UUID[]::new))
                .forEach(each -> tips.put(each.getKey(), each.getValue()));
        return tips;
    }

    /** What a payroll counts as tips that were given back, in minor units, not below zero; those that are nobody's, too. */
    long countedBack(UUID runId) {
        return sql.query(
                        """
                        select coalesce(-sum(tip_minor), 0)::bigint from finance.payroll_line
                        where run_id = ? and tip_minor < 0 and kind <> 'CARRIED'
                        """,
                        row -> row.getLong(1),
                        runId)
                .get(0);
    }

    /** What was given back of tips that masters had been paid, and no payroll has said yet whose. */
    List<GivenBack> tipsGivenBack(Currency currency) {
        return sql.query(
                """
                with playing as (
                    select a.id, a.former_roles || array(
                               select r.role from finance.account_role r where r.account_id = a.id) as roles
                    from finance.account a)
                select l.dimension_id, sum(l.minor_units)::bigint
                from finance.journal_line l
                where l.account_id in (select p.id from playing p where ? = any (p.roles))
                  and l.dimension_id in (select p.id from playing p where ? = any (p.roles))
                  and l.currency = ?
                group by l.dimension_id having sum(l.minor_units) > 0
                order by l.dimension_id
                """,
                row -> new GivenBack(row.getObject(1, UUID.class), row.getLong(2)),
                AccountRole.STAFF_RECEIVABLE.name(),
                AccountRole.TIPS_PAYABLE.name(),
                currency.getCurrencyCode());
    }

    /** What the payroll before was short of, by master. */
    List<EarnedLine> carried(UUID butOf) {
        return sql.query(
                """
                select master_id, sum(commission_minor)::bigint, sum(tip_minor)::bigint
                from finance.payroll_line
                where run_id = (select id from finance.payroll_run where id <> ? order by from_day desc limit 1)
                  and master_id is not null
                group by master_id having sum(commission_minor + tip_minor) < 0
                order by master_id
                """,
                row -> EarnedLine.carried(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3)),
                butOf);
    }

    /** The revenue of masters that was counted in payrolls which end in the same month as one that ends before a day. */
    Map<UUID, Long> revenues(LocalDate to) {
        Map<UUID, Long> revenues = new HashMap<>();
        LocalDate month = to.minusDays(1).withDayOfMonth(1);
        sql.query(
                        """
                        select l.master_id, sum(l.base_minor)::bigint
                        from finance.payroll_line l join finance.payroll_run r on r.id = l.run_id
                        where r.to_day > ? and r.to_day <= ? and l.master_id is not null
                        group by l.master_id
                        """,
                        row -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)),
                        month,
                        month.plusMonths(1))
                .forEach(each -> revenues.put(each.getKey(), each.getValue()));
        return revenues;
    }

    /** In their order. */
    List<PayrollLineView> list(UUID runId, @Nullable UUID masterId, Currency currency, Portion portion) {
        return sql.query(
                """
                select l.*, i.series, i.number, d.description
                from finance.payroll_line l
                left join finance.invoice i on i.id = l.invoice_id
                left join finance.invoice_line d on d.invoice_id = l.invoice_id and d.position = l.invoice_position
                where l.run_id = ? and (?::uuid is null or l.master_id = ?) and (?::uuid is null or l.id > ?)
                order by l.id limit ?
                """,
                row -> view(row, currency),
                runId,
                masterId,
                masterId,
                portion.after(),
                portion.after(),
                portion.limit());
    }

    private static PayrollLineView view(ResultSet row, Currency currency) throws SQLException {
        String series = row.getString("series");
        return new PayrollLineView(
                row.getObject("id", UUID.class),
                row.getObject("master_id", UUID.class),
                PayrollLineKind.valueOf(row.getString("kind")),
                row.getObject("invoice_id", UUID.class),
                series == null ? null : DocumentNumberPolicy.text(series, row.getLong("number")),
                row.getString("description"),
                row.getObject("service_id", UUID.class),
                row.getObject("product_id", UUID.class),
                row.getObject("payment_id", UUID.class),
                new Money(row.getLong("base_minor"), currency),
                row.getObject("rate", Integer.class),
                new Money(row.getLong("commission_minor"), currency),
                new Money(row.getLong("tip_minor"), currency));
    }
}
