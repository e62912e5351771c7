package io.thermae.finance.report;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.receivable.Ageing;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds up what is open by branch: as it is now, or as it was at the end of a day of the books. */
@ApplicationScoped
public class StoredAgeing {

    private static final String SEEN = "with seen as (select ?::uuid[] as branches, ?::date as today), ";

    private static final String NOW = SEEN + "owed as (select i.branch_id, " + Ageing.SUMS
            + """
                from finance.invoice i cross join seen s
                where i.open_minor > 0 and (s.branches is null or i.branch_id = any (s.branches))
                group by 1),
            had as (
                select p.branch_id, sum(p.credit_minor) as credit
                from finance.payment p cross join seen s
                where p.credit_minor > 0 and (s.branches is null or p.branch_id = any (s.branches))
                group by 1)
            """;

    /**
     * Only what is open, or has changed since, can have been open. How far an invoice was paid and taken back is noted day by day;
     * what was given up of it the journal has, whatever account it was: of these documents no other line is an expense. It has the
     * credit of customers, too, which is here of the branch whose document moved it.
     */
    private static final String THEN = SEEN
            + """
            touched as (
                select i.id from finance.invoice i where i.open_minor > 0
                union
                select c.invoice_id from seen s join finance.invoice_paid c on c.day > s.today
                union
                select e.document_id from seen s join finance.journal_entry e on e.day > s.today
                where e.document_kind = 'write-off'),
            given as (
                select coalesce(d.credits_id, d.id) as invoice_id, sum(l.minor_units)::bigint as minor_units
                from seen s
                join finance.account c on c.kind = 'EXPENSE'
                join finance.journal_line l on l.account_id = c.id and l.day <= s.today
                join finance.journal_entry e on e.id = l.entry_id and e.document_kind in ('write-off', 'credit-note')
                join finance.invoice d on d.id = e.document_id
                group by 1),
            left_open as (
                select i.branch_id, i.due_on,
                       coalesce(c.left_minor, i.gross_minor) - coalesce(c.paid_minor, 0) - coalesce(g.minor_units, 0)
                           as open_minor
                from seen s
                join finance.invoice i on i.kind = 'INVOICE' and i.issued_on <= s.today and i.id in (select t.id from touched t)
                left join lateral (
                    select o.paid_minor, (select sum(n) from unnest(o.left_net) n)::bigint + o.left_tax as left_minor
                    from finance.invoice_paid o where o.invoice_id = i.id and o.day <= s.today
                    order by o.version desc limit 1) c on true
                left join given g on g.invoice_id = i.id
                where s.branches is null or i.branch_id = any (s.branches)),
            owed as (select i.branch_id,
            """
            + Ageing.SUMS
            + """
                from left_open i cross join seen s
                where i.open_minor > 0
                group by 1),
            moved as (select e.minor_units,
            """
            + PostedSql.BRANCH
            + """
                as branch_id
                from (select l.minor_units, j.document_kind, j.document_id
                      from seen s
                      join finance.account c on
            """
            + PostedSql.PLAYED
            + """
                      join finance.journal_line l on l.account_id = c.id and l.day <= s.today
                      join finance.journal_entry j on j.id = l.entry_id) e),
            had as (
                select m.branch_id, -sum(m.minor_units) as credit
                from moved m cross join seen s
                where m.branch_id is not null and (s.branches is null or m.branch_id = any (s.branches))
                group by 1 having sum(m.minor_units) <> 0)
            """;

    private static final String SHOWN = "select branch_id, (select s.today from seen s) as at, " + Ageing.SHOWN
            + " from owed full join had using (branch_id)";

    private static final String[] CREDIT = {AccountRole.CUSTOMER_CREDIT.name()};

    @Inject
    Sql sql;

    /**
     * As it was at the ends of days, in the column {@code at}; all of them in one statement, so as of one moment.
     *
     * @param branches null for all
     * @param days each once; today stands for now, and none is later
     */
    <T> List<T> at(UUID @Nullable [] branches, List<LocalDate> days, LocalDate today, Sql.Row<T> row) {
        List<@Nullable Object> arguments = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (LocalDate day : days) {
            arguments.add(branches);
            arguments.add(day);
            if (day.isBefore(today)) {
                arguments.add(CREDIT);
                arguments.add(CREDIT);
                told.add("(" + THEN + SHOWN + ")");
            } else {
                told.add("(" + NOW + SHOWN + ")");
            }
        }
        return sql.query(String.join(" union all ", told), row, arguments.toArray());
    }
}
