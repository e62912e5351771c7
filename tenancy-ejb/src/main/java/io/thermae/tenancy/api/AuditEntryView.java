package io.thermae.tenancy.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit.
 *
 * @param id orders the entries of one instant
 * @param at the true time, whatever the application's clock says
 * @param actorId the person; null for visitors, messages, jobs and work on the database itself
 * @param actorRole the name of a {@link io.thermae.kernel.Role}; null with the person
 * @param impersonatorId the super administrator who worked in the person's name; null if nobody did
 * @param door the name of a {@link io.thermae.kernel.Door}, or DATABASE for work that did not come through the application
 * @param address network address of the client; null where there is none
 * @param entity the table, for example {@code booking.customer}
 * @param entityId the thing, or what it is a part of; null for readings of several
 * @param before as JSON text: of an update the columns that it has changed, of a deletion the row; else null
 * @param after as JSON text: of an update the columns that it has changed, of an insertion the row, of a reading the ids of
 *     what was seen; else null
 */
public record AuditEntryView(
        long id,
        Instant at,
        @Nullable UUID actorId,
        @Nullable String actorRole,
        @Nullable UUID impersonatorId,
        String door,
        @Nullable String requestId,
        @Nullable String address,
        AuditAction action,
        String entity,
        @Nullable UUID entityId,
        @Nullable String before,
        @Nullable String after) {}
