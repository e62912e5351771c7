package io.thermae.finance.report;

import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.api.RevenueReport;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sums revenue up, in one statement each time. */
@ApplicationScoped
public class StoredRevenue {

    /** What visits of packages have paid, or pay no more: {@code visits} is below zero for the first, above it for the other. */
    private static final String VISITS =
            """
            , visits as (
                select e.id as entry_id, e.start, e.recent, e.currency, e.branch_id, n.invoice_id, n.line_position, n.visits,
                       n.net_minor
                from posted e join finance.package_entry n on n.payment_id = e.document_id and n.kind = 'USE'
                where e.document_kind = 'payment'
                union all
                select e.id, e.start, e.recent, e.currency, e.branch_id, n.invoice_id, n.line_position, n.visits, n.net_minor
                from posted e join finance.package_entry n on n.refund_id = e.document_id and n.kind = 'RETURN'
                where e.document_kind = 'refund')
            """;

    /**
     * What documents say of it, line by line, and what no document says: the accounts of revenue have the same sum.
     *
     * <p>Packages are taxed when they are sold, and earned visit by visit: of what sells one, or takes that back, only the tax
     * counts; a visit earns its share, and not what the line that it pays comes to, of which it is the tax that was paid ahead.
     * What was {@code taxed} is the price of a package, and nothing of the visits.
     */
    static final String EARNED = PostedSql.ASKED + PostedSql.POSTED + VISITS
            + """
            , earned as (
                select e.start, e.recent, e.currency, e.branch_id, coalesce(l.service_id, l.product_id) as service_id,
                       l.tax_rate_id, l.master_id, i.booking_id, coalesce(i.credits_id, i.id) as origin_id,
                       coalesce(l.credits_position, l.position) as position, true as document,
                       false as visit,
                       case when k.id is not null then 0 when i.kind = 'INVOICE' then l.net_minor else -l.net_minor end as net,
                       case i.kind when 'INVOICE' then l.net_minor else -l.net_minor end as taxed,
                       case i.kind when 'INVOICE' then l.tax_minor else -l.tax_minor end as tax
                from posted e
                join finance.invoice i on i.id = e.document_id
                join finance.invoice_line l on l.invoice_id = i.id
                left join finance.package k on k.invoice_id = coalesce(i.credits_id, i.id)
                where e.document_kind in ('invoice', 'credit-note')
                union all
                select v.start, v.recent, v.currency, v.branch_id, l.service_id, l.tax_rate_id, l.master_id, i.booking_id,
                       i.id, l.position, true, true, v.visits * l.net_minor - v.net_minor, v.visits * l.net_minor,
                       v.visits * l.tax_minor
                from visits v
                join finance.invoice i on i.id = v.invoice_id
                join finance.invoice_line l on l.invoice_id = v.invoice_id and l.position = v.line_position
                union all
                select e.start, e.recent, e.currency, e.branch_id, null, null, null, null, null, null, false,
                       false, -l.minor_units, 0, 0
                from posted e
                join finance.journal_line l on l.entry_id = e.id
                join finance.account c on c.id = l.account_id
                where e.document_kind not in ('invoice', 'credit-note') and c.kind = 'REVENUE'
                  and e.id not in (select v.entry_id from visits v))
            """;

    private static final String GROUPED = " group by start, 2, 3, 4, 5, currency order by start, 2, currency limit ?";

    private static final String ONE_KEY = ", null::uuid as booking_id, 0 as nth, null::uuid as master_id";

    private static final String OF_BUSINESS = EARNED + "select start, null::uuid as key" + ONE_KEY + sums("earned");
    private static final String BY_BRANCH = EARNED + "select start, branch_id as key" + ONE_KEY + sums("earned");
    private static final String BY_SERVICE = EARNED + "select start, service_id as key" + ONE_KEY + sums("earned");

    /**
     * Lines name the master. Where none of an invoice does, it is from before they did: of a booking's lines of one service the
     * first is its first item of that service.
     */
    private static final String BY_ITEM = EARNED
            + """
            , items as (
                select earned.*,
                       booking_id is not null and service_id is not null
                           and not exists (select from finance.invoice_line o
                                           where o.invoice_id = origin_id and o.master_id is not null) as of_before
                from earned)
            select start, case when of_before then service_id end as key, case when of_before then booking_id end as booking_id,
                   case when of_before
                        then (select count(*) from finance.invoice_line o
                              where o.invoice_id = origin_id and o.service_id = items.service_id
                                and o.position <= items.position)
                        else 0 end as nth,
                   master_id
            """
            + sums("items");

    /** The dimension of what documents have posted is the category at that time, whatever account it was; fees have none. */
    private static final String BY_CATEGORY = PostedSql.ASKED + PostedSql.POSTED
            + """
            select e.start,
                   case when i.id is not null and i.fee_kind is null then l.dimension_id end as key,
                   null::uuid as booking_id, 0 as nth, null::uuid as master_id, e.currency,
                   -coalesce(sum(l.minor_units) filter (where e.recent), 0) as net, null::bigint as tax,
                   -coalesce(sum(l.minor_units) filter (where not e.recent), 0) as previous_net, null::bigint as previous_tax
            from posted e
            join finance.journal_line l on l.entry_id = e.id
            join finance.account c on c.id = l.account_id
            left join finance.invoice i on i.id = e.document_id and e.document_kind in ('invoice', 'credit-note')
            where c.kind = 'REVENUE'
            group by e.start, 2, e.currency order by e.start, 2, e.currency limit ?
            """;

    /** Items of visits are put together afterwards: there are more of them than rows. */
    private static final int MOST_ITEMS = 200_000;

    @Inject
    Sql sql;

    private static String sums(String from) {
        return ", currency, coalesce(sum(net) filter (where recent), 0) as net,"
                + " coalesce(sum(tax) filter (where recent), 0)::bigint as tax,"
                + " coalesce(sum(net) filter (where not recent), 0) as previous_net,"
                + " coalesce(sum(tax) filter (where not recent), 0)::bigint as previous_tax from " + from + GROUPED;
    }

    List<Earned> earned(ReportQuestion question, RevenueReport.By by, UUID @Nullable [] branches) {
        return switch (by) {
            case BUSINESS -> query(OF_BUSINESS, question, branches, ReportQuestion.MAX_ROWS + 1);
            case BRANCH -> query(BY_BRANCH, question, branches, ReportQuestion.MAX_ROWS + 1);
            case SERVICE -> query(BY_SERVICE, question, branches, ReportQuestion.MAX_ROWS + 1);
            case CATEGORY -> query(BY_CATEGORY, question, branches, ReportQuestion.MAX_ROWS + 1);
            case MASTER -> items(question, branches);
            case METHOD -> throw new IllegalArgumentException("Methods are told by what was paid: StoredSettled");
        };
    }

    private List<Earned> items(ReportQuestion question, UUID @Nullable [] branches) {
        List<Earned> items = query(BY_ITEM, question, branches, MOST_ITEMS + 1);
        if (items.size() > MOST_ITEMS) {
            throw new InvalidInput(List.of(new FieldViolation("items", "too_many", Map.of("max", MOST_ITEMS))));
        }
        return items;
    }

    private List<Earned> query(String statement, ReportQuestion question, UUID @Nullable [] branches, int limit) {
        return sql.query(statement, Earned::read, PostedSql.arguments(question, branches, limit));
    }
}
