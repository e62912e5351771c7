package io.thermae.booking.statistics;

import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The open tenant's branches of which figures are kept, each with the moment at which to look at it next. */
@ApplicationScoped
public class KeptBranches {

    static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    /** Twice as long after each failure, that often at most: a little more than eight hours. */
    static final int DOUBLED_AT_MOST = 9;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * A branch that is locked until the transaction ends: nobody else computes its days.
     *
     * @param firstDay from here on each day is kept; null as long as none is
     * @param carriedTo until here (two months ahead), whether anything has happened or not
     */
    record Claimed(UUID branchId, @Nullable LocalDate firstDay, @Nullable LocalDate carriedTo) {}

    /** Those in which there is something to do, the longest due first. */
    List<UUID> due() {
        return sql.query(
                """
                select b.branch_id from booking.statistics_branch b
                where (b.retry_at is null or b.retry_at <= ?)
                  and (b.due_at <= ? or exists (select 1 from booking.statistics_mark m where m.branch_id = b.branch_id))
                order by b.due_at, b.branch_id
                """,
                row -> row.getObject("branch_id", UUID.class),
                clock.instant(),
                clock.instant());
    }

    /** Empty if another node is at it, or there is nothing to do any more. */
    Optional<Claimed> claim(UUID branchId) {
        return sql.first(
                """
                select b.first_day, b.carried_to from booking.statistics_branch b
                where b.branch_id = ? and (b.retry_at is null or b.retry_at <= ?)
                  and (b.due_at <= ? or exists (select 1 from booking.statistics_mark m where m.branch_id = b.branch_id))
                for update skip locked
                """,
                row -> new Claimed(
                        branchId,
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("carried_to", LocalDate.class)),
                branchId,
                clock.instant(),
                clock.instant());
    }

    /** Notes how far days are kept, and when there is something to do again that nobody marks. */
    void put(UUID branchId, boolean archived, CarryPolicy.Kept kept, Instant next) {
        sql.later(
                """
                update booking.statistics_branch
                set archived = ?, first_day = ?, carried_to = ?, due_at = ?, failures = 0, retry_at = null where branch_id = ?
                """,
                archived,
                kept.firstDay(),
                kept.carriedTo(),
                next,
                branchId);
    }

    /** Leaves a branch for later that stands in the way of others; longer each time. */
    void putOff(UUID branchId) {
        sql.update(
                """
                update booking.statistics_branch
                set failures = failures + 1,
                    retry_at = ?::timestamptz + make_interval(secs => ? * power(2, least(failures, ?)))
                where branch_id = ?
                """,
                clock.instant(),
                FIRST_WAIT.toSeconds(),
                DOUBLED_AT_MOST,
                branchId);
    }
}
