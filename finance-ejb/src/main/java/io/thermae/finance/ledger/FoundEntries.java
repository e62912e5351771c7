package io.thermae.finance.ledger;

import io.thermae.finance.api.EntryView;
import io.thermae.finance.api.LedgerEntries.Filter;
import io.thermae.finance.api.LedgerEvent;
import io.thermae.kernel.Money;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads entries with their lines. */
@ApplicationScoped
public class FoundEntries {

    @Inject
    Sql sql;

    List<EntryView> list(Filter filter, Portion portion) {
        List<UUID> ids = sql.query(
                """
                select e.id from finance.journal_entry e
                where (?::uuid is null or e.id < ?)
                  and (?::uuid is null
                       or e.id in (select l.entry_id from finance.journal_line l where l.account_id = ?))
                  and (?::date is null or e.day >= ?)
                  and (?::date is null or e.day <= ?)
                  and (?::uuid is null or e.document_id = ?)
                order by e.id desc limit ?
                """,
                row -> row.getObject(1, UUID.class),
                portion.after(),
                portion.after(),
                filter.accountId(),
                filter.accountId(),
                filter.from(),
                filter.from(),
                filter.to(),
                filter.to(),
                filter.documentId(),
                filter.documentId(),
                portion.limit());
        return read(ids);
    }

    Optional<EntryView> find(UUID id) {
        return read(List.of(id)).stream().findFirst();
    }

    private List<EntryView> read(List<UUID> ids) {
        UUID[] wanted = ids.toArray(UUID[]::new);
        Map<UUID, List<EntryView.Line>> lines = lines(wanted);
        return sql.query(
                """
                select e.*, r.id as reversed_by
                from finance.journal_entry e left join finance.journal_entry r on r.reverses = e.id
                where e.id = any (?) order by e.id desc
                """,
                row -> entry(row, Objects.requireNonNull(lines.get(row.getObject("id", UUID.class)))),
                (Object) wanted);
    }

    private Map<UUID, List<EntryView.Line>> lines(UUID[] entries) {
        return sql
                .query(
                        """
                        select l.*, a.code, a.name
                        from finance.journal_line l join finance.account a on a.id = l.account_id
                        where l.entry_id = any (?) order by l.entry_id, l.position
                        """,
                        row -> Map.entry(row.getObject("entry_id", UUID.class), line(row)),
                        (Object) entries)
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static EntryView.Line line(ResultSet row) throws SQLException {
        return new EntryView.Line(
                row.getObject("account_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getObject("dimension_id", UUID.class),
                new Money(row.getLong("minor_units"), Currency.getInstance(row.getString("currency"))));
    }

    private static EntryView entry(ResultSet row, List<EntryView.Line> lines) throws SQLException {
        String event = row.getString("event");
        return new EntryView(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getString("currency"),
                row.getString("document_kind"),
                row.getObject("document_id", UUID.class),
                event == null ? null : LedgerEvent.valueOf(event),
                row.getObject("event_id", UUID.class),
                row.getString("request_id"),
                row.getObject("reverses", UUID.class),
                row.getObject("reversed_by", UUID.class),
                row.getString("memo"),
                Timestamps.of(row, "posted_at"),
                row.getObject("posted_by", UUID.class),
                lines);
    }
}
