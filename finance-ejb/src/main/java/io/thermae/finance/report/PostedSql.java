package io.thermae.finance.report;

import io.thermae.finance.api.ReportQuestion;
import io.thermae.tenancy.api.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of each report's statement: {@code asked} says what is asked, {@code spans} has the period and as many days
 * before, directly or further, or none; {@code posted} has the entries of both. Those of before have the step that lies as far
 * from the beginning, so that both are in one row.
 */
final class PostedSql {

    /** Its parameters are {@link #arguments}. */
    static final String ASKED =
            """
            with asked as (
                select ?::date as first, ?::date as last, ?::date as before, ?::date as ended, ?::text as step,
                       ?::uuid[] as branches),
            spans as (
                select a.first as since, a.last as until from asked a
                union all
                select a.before, a.ended from asked a),
            """;

    /**
     * The first day of the step of a day. Of weeks and months the first one may have begun before the period.
     *
     * @param day a column
     */
    static String startOf(String day) {
        return "case when a.step is null then a.first else greatest(a.first, date_trunc(a.step, (case when " + day
                + " < a.first then " + day + " + (a.first - a.before) else " + day + " end)::timestamp)::date) end";
    }

    /**
     * Accounts {@code c} to which the roles are posted, or were before another account took over, unless they play a role that is
     * not among these now: what was posted to them then is not told apart from that. Takes the roles, twice.
     */
    static final String PLAYED =
            """
            (exists (select 1 from finance.account_role r where r.account_id = c.id and r.role = any (?))
             or c.former_roles && ? and not exists (select 1 from finance.account_role r where r.account_id = c.id))
            """;

    /** Whose document an entry {@code e} tells of: what people post themselves is no branch's. */
    static final String BRANCH =
            """
            case
                when e.document_kind in ('invoice', 'credit-note', 'write-off') then
                    (select d.branch_id from finance.invoice d where d.id = e.document_id)
                when e.document_kind = 'payment' then
                    (select d.branch_id from finance.payment d where d.id = e.document_id)
                when e.document_kind = 'refund' then
                    (select p.branch_id from finance.refund d join finance.payment p on p.id = d.payment_id
                     where d.id = e.document_id)
                when e.document_kind = 'refund-return' then
                    (select p.branch_id from finance.refund_return d
                     join finance.refund r on r.id = d.refund_id join finance.payment p on p.id = r.payment_id
                     where d.id = e.document_id)
                when e.document_kind in ('gift-card-sale', 'gift-card-return', 'gift-card-lapse') then
                    (select d.branch_id from finance.gift_card d where d.id = e.document_id)
                when e.document_kind = 'package-void' then
                    (select d.branch_id from finance.package d where d.id = e.document_id)
                when e.document_kind = 'expense' then
                    (select d.branch_id from finance.expense d where d.id = e.document_id)
                when e.document_kind = 'drawer-session' then
                    (select d.branch_id from finance.drawer_session d where d.id = e.document_id)
            end
            """;

    /** Comes after {@link #ASKED}. */
    static final String POSTED = "posted as (select e.*, e.day >= a.first as recent, " + startOf("e.day")
            + " as start from (select e.id, e.day, e.currency, e.document_kind, e.document_id, " + BRANCH
            + """
             as branch_id
                      from spans d join finance.journal_entry e on e.day between d.since and d.until) e
                cross join asked a
                where a.branches is null or e.branch_id = any (a.branches))
            """;

    private PostedSql() {}

    /**
     * Of {@link #ASKED}, and more.
     *
     * @param branches null for all
     */
    static @Nullable Object[] arguments(ReportQuestion question, UUID @Nullable [] branches, @Nullable Object... more) {
        Period.Step step = question.step();
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(question.from());
        arguments.add(question.to());
        arguments.add(question.previousFrom());
        arguments.add(question.previousTo());
        arguments.add(step == null ? null : step.unit());
        arguments.add(branches);
        arguments.addAll(Arrays.asList(more));
        return arguments.toArray();
    }
}
