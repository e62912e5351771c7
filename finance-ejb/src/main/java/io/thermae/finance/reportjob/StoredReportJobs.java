package io.thermae.finance.reportjob;

import io.thermae.finance.api.ReportJobKind;
import io.thermae.finance.api.ReportJobStatus;
import io.thermae.finance.api.ReportJobView;
import io.thermae.finance.api.ReportJobs.Question;
import io.thermae.finance.api.RevenueReport.By;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import io.thermae.tenancy.api.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reports of long periods of the open business. A claim ends by itself: what a dead node has left is claimed by another. */
@ApplicationScoped
public class StoredReportJobs {

    /** An owner sees all; others theirs, unless it tells of a branch that they do not see (any more). */
    private static final String SEEN = " (? or (asked_by = ? and branches <@ ?::uuid[])) ";

    private static final String COLUMNS =
            "id, kind, told_by, first_day, last_day, step, branch_id, compared, branches, asked_by, asked_at, status,"
                    + " months, months_done, row_count, expires_at, failure";

    private static final int MOST_TRIES = 3;

    private static final String CLAIM =
            """
            update finance.report_job j
            set status = 'RUNNING', claim = ?, claimed_until = clock_timestamp() + interval '5 minutes', tries = tries + 1,
                months_done = 0
            where j.id = (select o.id from finance.report_job o
                          where (o.status = 'QUEUED' or (o.status = 'RUNNING' and o.claimed_until < clock_timestamp()))
                            and o.tries < ?
                          order by o.asked_at, o.id limit 1 for update skip locked)
            returning id, kind, told_by, first_day, last_day, step, branch_id, compared, branches
            """;

    @Inject
    Sql sql;

    /** Who looks: an owner, or somebody in branches. */
    record Viewer(boolean owner, @Nullable UUID user, UUID[] branches) {}

    /** How many are under way; nobody queues another one until the transaction ends. */
    long countOpen() {
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended('reports ' || platform.current_tenant()::text, 0))",
                row -> "");
        return sql.query(
                        "select count(*) from finance.report_job where status in ('QUEUED', 'RUNNING')",
                        row -> row.getLong(1))
                .get(0);
    }

    UUID insert(
            Question question, UUID @Nullable [] branches, UUID askedBy, int months, Instant now, Instant expiresAt) {
        UUID id = Ids.next();
        By by = question.by();
        sql.update(
                """
                insert into finance.report_job (id, kind, told_by, first_day, last_day, step, branch_id, compared, branches,
                    asked_by, asked_at, months, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::uuid[], ?, ?, ?, ?)
                """,
                id,
                question.kind().name(),
                by == null ? null : by.name(),
                question.from(),
                question.to(),
                question.step().name(),
                question.branchId(),
                question.compared(),
                branches,
                askedBy,
                now,
                months,
                expiresAt);
        return id;
    }

    List<ReportJobView> list(Viewer viewer, Portion portion) {
        return sql.query(
                "select " + COLUMNS + " from finance.report_job where" + SEEN
                        + "and (?::uuid is null or id < ?) order by id desc limit ?",
                StoredReportJobs::view,
                viewer.owner(),
                viewer.user(),
                viewer.branches(),
                portion.after(),
                portion.after(),
                portion.limit());
    }

    Optional<ReportJobView> find(Viewer viewer, UUID id) {
        return sql.first(
                "select " + COLUMNS + " from finance.report_job where" + SEEN + "and id = ?",
                StoredReportJobs::view,
                viewer.owner(),
                viewer.user(),
                viewer.branches(),
                id);
    }

    /** What a report tells that is done. */
    String result(UUID id) {
        return sql.query("select result from finance.report_job where id = ?", row -> row.getString(1), id)
                .get(0);
    }

    void delete(UUID id) {
        sql.update("delete from finance.report_job where id = ?", id);
    }

    /** Takes the next one that nobody is at. */
    Optional<Claim> claim() {
        return claim(MOST_TRIES);
    }

    /** Takes the next one that nobody has been at. */
    Optional<Claim> claimNew() {
        return claim(1);
    }

    private Optional<Claim> claim(int fewerTriesThan) {
        UUID token = UUID.randomUUID();
        return sql
                .query(
                        CLAIM,
                        row -> new Claim(row.getObject("id", UUID.class), token, question(row), uuids(row)),
                        token,
                        fewerTriesThan)
                .stream()
                .findFirst();
    }

    /** Notes how far it is, and keeps it a while longer; false if it is not this node's any more. */
    boolean progress(Claim claim, int monthsDone) {
        return sql.update(
                        """
                        update finance.report_job
                        set months_done = ?, claimed_until = clock_timestamp() + interval '5 minutes'
                        where id = ? and claim = ? and status = 'RUNNING'
                        """,
                        monthsDone,
                        claim.id(),
                        claim.token())
                == 1;
    }

    /** Notes what it tells; nothing, if it is not this node's any more. */
    void done(Claim claim, int rows, String result) {
        sql.update(
                """
                update finance.report_job
                set status = 'DONE', claim = null, claimed_until = null, months_done = months, row_count = ?, result = ?
                where id = ? and claim = ? and status = 'RUNNING'
                """,
                rows,
                result,
                claim.id(),
                claim.token());
    }

    /** It can never be worked out; nothing, as {@link #done}. */
    void failed(Claim claim, String failure) {
        sql.update(
                """
                update finance.report_job set status = 'FAILED', claim = null, claimed_until = null, failure = ?
                where id = ? and claim = ? and status = 'RUNNING'
                """,
                failure,
                claim.id(),
                claim.token());
    }

    /** Somebody else may try; nothing, as {@link #done}. */
    void release(Claim claim) {
        sql.update(
                """
                update finance.report_job
                set status = case when tries < 3 then 'QUEUED' else 'FAILED' end, claim = null, claimed_until = null,
                    failure = case when tries < 3 then null else 'given_up' end
                where id = ? and claim = ? and status = 'RUNNING'
                """,
                claim.id(),
                claim.token());
    }

    /** Gives up what three nodes have died of, and forgets what has been there long enough. */
    void cleanUp(Instant now) {
        sql.update(
                """
                update finance.report_job
                set status = 'FAILED', claim = null, claimed_until = null, failure = 'given_up'
                where status = 'RUNNING' and claimed_until < clock_timestamp() and tries >= 3
                """);
        sql.update("delete from finance.report_job where expires_at <= ?", now);
    }

    private static ReportJobView view(ResultSet row) throws SQLException {
        UUID @Nullable [] branches = uuids(row);
        return new ReportJobView(
                row.getObject("id", UUID.class),
                question(row),
                branches == null ? null : List.of(branches),
                row.getObject("asked_by", UUID.class),
                Timestamps.of(row, "asked_at"),
                ReportJobStatus.valueOf(row.getString("status")),
                row.getInt("months"),
                row.getInt("months_done"),
                row.getObject("row_count", Integer.class),
                Timestamps.of(row, "expires_at"),
                row.getString("failure"));
    }

    private static Question question(ResultSet row) throws SQLException {
        String by = row.getString("told_by");
        return new Question(
                ReportJobKind.valueOf(row.getString("kind")),
                by == null ? null : By.valueOf(by),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                Period.Step.valueOf(row.getString("step")),
                row.getObject("branch_id", UUID.class),
                row.getBoolean("compared"));
    }

    private static UUID @Nullable [] uuids(ResultSet row) throws SQLException {
        Array array = row.getArray("branches");
        return array == null ? null : (UUID[]) array.getArray();
    }
}
