package io.thermae.finance.ledger;

import io.thermae.finance.api.LedgerEvent;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Ids;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import io.thermae.kernel.SqlFailed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes entries with their lines. The database keeps the balances, and refuses days of closed periods. */
@ApplicationScoped
public class StoredEntries {

    /** What the triggers of the ledger say of a day that is closed. */
    static final String PERIOD_CLOSED = "TL002";

    /** What they say if less than nothing would be owed to customers, or on a liability that no rule posts to. */
    private static final String OVERDRAWN = "TL003";

    private static final String UNIQUE_VIOLATION = "23505";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * Adds an entry.
     *
     * @throws RuleBroken {@code PERIOD_CLOSED}; {@code ENTRY_REVERSED} if it takes back what was taken back already;
     *     {@code LIABILITY_BELOW_ZERO} if less than nothing would be owed to customers, or on a liability that no rule posts
     *     to
     */
    UUID insert(Posting posting) {
        UUID id = Ids.next();
        try {
            sql.update(
                    """
                    with entry as (
                        insert into finance.journal_entry
                            (id, day, currency, document_kind, document_id, event, event_id, reverses, memo, line_count,
                             posted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        returning id, day, currency)
                    insert into finance.journal_line
                        (entry_id, position, account_id, dimension_id, minor_units, currency, day)
                    select e.id, l.position, l.account_id, l.dimension_id, l.minor_units, e.currency, e.day
                    from entry e
                    cross join unnest(?, ?, ?) with ordinality as l (account_id, dimension_id, minor_units, position)
                    """,
                    id,
                    posting.day(),
                    posting.currency(),
                    posting.document().kind(),
                    posting.document().id(),
                    posting.document().event().name(),
                    posting.eventId(),
                    posting.reverses(),
                    posting.memo(),
                    posting.lines().size(),
                    clock.instant(),
                    posting.lines().stream().map(Posting.Line::accountId).toArray(UUID[]::new),
                    posting.lines().stream().map(Posting.Line::dimensionId).toArray(UUID[]::new),
                    posting.amounts().toArray(Long[]::new));
        } catch (SqlFailed e) {
            throw refusal(posting, e);
        }
        return id;
    }

    private static RuntimeException refusal(Posting posting, SqlFailed failure) {
        String state = SqlFailed.sqlState(failure).orElse("");
        if (state.equals(PERIOD_CLOSED)) {
            return new RuleBroken(
                    ErrorCode.PERIOD_CLOSED, Map.of("day", posting.day().toString()));
        }
        if (state.equals(OVERDRAWN)) {
            return new RuleBroken(ErrorCode.LIABILITY_BELOW_ZERO);
        }
        if (state.equals(UNIQUE_VIOLATION) && posting.reverses() != null) {
            return new RuleBroken(ErrorCode.ENTRY_REVERSED);
        }
        return failure;
    }

    /**
     * What takes an entry back; empty if there is no such entry.
     *
     * @param memo null for nothing
     */
    Optional<Posting> reversalOf(UUID id, LocalDate day, DocumentReference because, @Nullable String memo) {
        return sql.first(
                        "select currency from finance.journal_entry where id = ?", row -> row.getString("currency"), id)
                .map(currency -> new Posting(
                        day,
                        currency,
                        because.when(LedgerEvent.TAKEN_BACK),
                        null,
                        id,
                        memo,
                        lines(id).stream().map(Posting.Line::reversed).toList()));
    }

    private List<Posting.Line> lines(UUID id) {
        return sql.query(
                "select * from finance.journal_line where entry_id = ? order by position", StoredEntries::line, id);
    }

    private static Posting.Line line(ResultSet row) throws SQLException {
        return new Posting.Line(
                row.getObject("account_id", UUID.class),
                row.getObject("dimension_id", UUID.class),
                row.getLong("minor_units"));
    }
}
