package io.thermae.finance.report;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.api.TaxKind;
import io.thermae.finance.api.TaxReport.Row;
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

/** Sums taxes up, in one statement. */
@ApplicationScoped
public class StoredTaxes {

    /**
     * What was sold as documents say, the price of a package and nothing of the visits; what was bought by the entries that have
     * approved an expense, or have taken that back; and what else was posted to the accounts. An entry that moves what is owed back
     * from one of them to the other is nothing in all.
     */
    private static final String TAXES = StoredRevenue.EARNED
            + """
            , bought as (
                select e.start, e.recent, e.currency, x.tax_rate_id,
                       case when j.reverses is null then -x.net_minor else x.net_minor end as net,
                       case when j.reverses is null then -x.tax_minor else x.tax_minor end as tax
                from posted e
                join finance.journal_entry j on j.id = e.id
                join finance.expense x on x.id = e.document_id and x.entry_id in (j.id, j.reverses)
                where e.document_kind = 'expense' and x.tax_rate_id is not null),
            undocumented as (
                select e.start, e.recent, e.currency, -l.minor_units as tax
                from posted e
                join finance.journal_line l on l.entry_id = e.id
                join finance.account c on c.id = l.account_id and
            """
            + PostedSql.PLAYED
            + """
                where e.document_kind not in ('invoice', 'credit-note', 'expense')
                  and e.id not in (select v.entry_id from visits v)),
            taxes as (
                select start, recent, currency, 'OUTPUT_TAX' as kind, tax_rate_id, taxed as net, tax
                from earned where document
                union all
                select start, recent, currency, 'INPUT_TAX', tax_rate_id, net, tax from bought
                union all
                select start, recent, currency, 'UNDOCUMENTED', null, 0, tax from undocumented)
            select start, kind, tax_rate_id, currency,
                   coalesce(sum(net) filter (where recent), 0)::bigint as net,
                   coalesce(sum(tax) filter (where recent), 0)::bigint as tax,
                   coalesce(sum(net) filter (where not recent), 0)::bigint as previous_net,
                   coalesce(sum(tax) filter (where not recent), 0)::bigint as previous_tax
            from taxes
            group by start, kind, tax_rate_id, currency
            having kind <> 'UNDOCUMENTED' or sum(tax) filter (where recent) <> 0 or sum(tax) filter (where not recent) <> 0
            order by start, kind, tax_rate_id, currency limit ?
            """;

    private static final String[] ACCOUNTS = {AccountRole.TAXES_PAYABLE.name(), AccountRole.TAXES_RECOVERABLE.name()};

    @Inject
    Sql sql;

    /** In no particular order, and without the names of the rates. @param branches null for all */
    List<Row> taxes(ReportQuestion question, UUID @Nullable [] branches) {
        return sql.query(
                TAXES,
                StoredTaxes::row,
                PostedSql.arguments(question, branches, ACCOUNTS, ACCOUNTS, ReportQuestion.MAX_ROWS + 1));
    }

    private static Row row(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Row(
                row.getObject("start", LocalDate.class),
                TaxKind.valueOf(row.getString("kind")),
                row.getObject("tax_rate_id", UUID.class),
                null,
                new Money(row.getLong("net"), currency),
                new Money(row.getLong("tax"), currency),
                new Money(row.getLong("previous_net"), currency),
                new Money(row.getLong("previous_tax"), currency));
    }
}
