package io.thermae.booking.customer;

import io.thermae.booking.api.CustomerNotes;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.Ids;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.kernel.Timestamps;
import io.thermae.tenancy.api.NoteReading;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps notes about customers. */
@Stateless
@PermitAll
@TenantTransaction
public class CustomerNotesBean implements CustomerNotes {

    /** Of a customer, that the caller may see: takes the customer, the caller, and whether he manages. */
    private static final String VISIBLE =
            """
            select n.* from booking.customer_note n
            where n.customer_id = ?
              and (n.visibility = 'ALL_STAFF' or n.author_id = ? or (n.visibility = 'MANAGERS' and ?))
            """;

    @Inject
    Sql sql;

    @Inject
    CustomerScope scope;

    @Inject
    CurrentCaller caller;

    @Inject
    ExpectedVersion expected;

    @Inject
    NoteReading noteReading;

    @Inject
    Clock clock;

    @Override
    public List<Note> list(UUID customerId, Portion portion) {
        scope.require(customerId);
        List<Note> found = sql.query(
                VISIBLE + " and (?::uuid is null or n.id < ?) order by n.id desc limit ?",
                CustomerNotesBean::note,
                customerId,
                caller.userId(),
                manages(),
                portion.after(),
                portion.after(),
                portion.limit());
        noteReading.note(
                "booking.customer",
                customerId,
                Map.of("notes", found.stream().map(Note::id).toList()));
        return found;
    }

    @Override
    public Note add(UUID customerId, Visibility visibility, String text) {
        scope.hold(customerId);
        UUID id = Ids.next();
        sql.update(
                """
                insert into booking.customer_note (id, customer_id, author_id, visibility, text, created_at)
                values (?, ?, ?, ?, ?, ?)
                """,
                id,
                customerId,
                caller.userId(),
                visibility.name(),
                text,
                clock.instant());
        return lock(customerId, id);
    }

    @Override
    public Note edit(UUID customerId, UUID noteId, Visibility visibility, String text) {
        scope.hold(customerId);
        Note note = lock(customerId, noteId);
        expected.require(note.version());
        if (!note.authorId().equals(caller.userId())) {
            throw new RuleBroken(ErrorCode.FORBIDDEN);
        }
        sql.update(
                "update booking.customer_note set visibility = ?, text = ?, version = version + 1 where id = ?",
                visibility.name(),
                text,
                noteId);
        return lock(customerId, noteId);
    }

    @Override
    public void remove(UUID customerId, UUID noteId) {
        scope.hold(customerId);
        Note note = lock(customerId, noteId);
        expected.require(note.version());
        if (!note.authorId().equals(caller.userId()) && caller.get().role() != Role.OWNER) {
            throw new RuleBroken(ErrorCode.FORBIDDEN);
        }
        sql.update("delete from booking.customer_note where id = ?", noteId);
    }

    private Note lock(UUID customerId, UUID noteId) {
        return sql.first(
                        VISIBLE + " and n.id = ? for update",
                        CustomerNotesBean::note,
                        customerId,
                        caller.userId(),
                        manages(),
                        noteId)
                .orElseThrow(() -> new NotFound("note"));
    }

    private boolean manages() {
        Role role = caller.get().role();
        return role == Role.OWNER || role == Role.MANAGER;
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getObject("id", UUID.class),
                row.getObject("author_id", UUID.class),
                Visibility.valueOf(row.getString("visibility")),
                row.getString("text"),
                Timestamps.of(row, "created_at"),
                row.getLong("version"));
    }
}
