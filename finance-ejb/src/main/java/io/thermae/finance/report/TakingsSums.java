package io.thermae.finance.report;

import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.api.TakingsReport;
import io.thermae.finance.api.TakingsReport.Row;
import io.thermae.kernel.Money;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How money came and went back in branches that somebody may be told of, as documents say: accounts have the same sums. */
@ApplicationScoped
public class TakingsSums {

    private static final String TAKINGS = PostedSql.ASKED
            + """
            moved as (
                select p.taken_on as day, p.branch_id, p.currency, x.method, x.amount_minor as taken, 0 as given
                from finance.payment p join finance.payment_part x on x.payment_id = p.id
                union all
                select r.refunded_on, p.branch_id, p.currency, x.method, 0, x.amount_minor
                from finance.refund r
                join finance.refund_part x on x.refund_id = r.id
                join finance.payment p on p.id = r.payment_id
                union all
                select b.returned_on, p.branch_id, p.currency, 'ONLINE', 0, -b.amount_minor
                from finance.refund_return b
                join finance.refund r on r.id = b.refund_id
                join finance.payment p on p.id = r.payment_id
                union all
                select g.sold_on, g.branch_id, g.currency, x.method, x.amount_minor, 0
                from finance.gift_card g join finance.gift_card_part x on x.card_id = g.id
                union all
                select v.done_on, g.branch_id, g.currency, x.method, 0, x.amount_minor
                from finance.gift_card_entry v
                join finance.gift_card g on g.id = v.card_id
                join finance.gift_card_part x on x.card_id = g.id
                where v.kind = 'VOID')
            select """
            + " " + PostedSql.startOf("m.day")
            + """
             as start, m.method, m.currency,
                coalesce(sum(m.taken) filter (where m.day >= a.first), 0) as taken,
                coalesce(sum(m.given) filter (where m.day >= a.first), 0) as given,
                coalesce(sum(m.taken - m.given) filter (where m.day < a.first), 0) as previous
            from asked a cross join spans d join moved m on m.day between d.since and d.until
            where a.branches is null or m.branch_id = any (a.branches)
            group by 1, 2, 3 order by 1, 2, 3 limit ?
            """;

    @Inject
    Sql sql;

    @Inject
    ReportScope scope;

    /** As {@link TakingsReport#takings}. @param branches null for all */
    public List<Row> takings(ReportQuestion question, UUID @Nullable [] branches) {
        return scope.bounded(sql.query(
                TAKINGS, TakingsSums::row, PostedSql.arguments(question, branches, ReportQuestion.MAX_ROWS + 1)));
    }

    private static Row row(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        long taken = row.getLong("taken");
        long given = row.getLong("given");
        return new Row(
                row.getObject("start", LocalDate.class),
                PaymentMethod.valueOf(row.getString("method")),
                new Money(taken, currency),
                new Money(given, currency),
                new Money(Math.subtractExact(taken, given), currency),
                new Money(row.getLong("previous"), currency));
    }
}
