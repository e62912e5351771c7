package io.thermae.web.audit;

import io.thermae.tenancy.api.AuditAction;
import io.thermae.tenancy.api.AuditEntryView;
import io.thermae.web.json.Times;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit. Secrets are {@code ***}.
 *
 * @param actorId null for visitors, messages, jobs and work on the database itself
 * @param impersonatorId the super administrator who worked in the actor's name; null if nobody did
 * @param door REST, MESSAGE, JOB, CONSOLE or DATABASE
 * @param before what an update has replaced, what a deletion has taken away; else null
 * @param after what an update has set, what was inserted, or the ids of what was seen; else null
 */
public record AuditEntryJson(
        String id,
        OffsetDateTime at,
        @Nullable UUID actorId,
        @Nullable String actorRole,
        @Nullable UUID impersonatorId,
        String door,
        @Nullable String requestId,
        @Nullable String address,
        AuditAction action,
        String entity,
        @Nullable UUID entityId,
        @Nullable @Schema(implementation = Object.class, type = SchemaType.OBJECT) JsonObject before,
        @Nullable @Schema(implementation = Object.class, type = SchemaType.OBJECT) JsonObject after) {

    static AuditEntryJson of(AuditEntryView entry, ZoneId zone) {
        return new AuditEntryJson(
                Long.toString(entry.id()),
                Times.at(entry.at(), zone),
                entry.actorId(),
                entry.actorRole(),
                entry.impersonatorId(),
                entry.door(),
                entry.requestId(),
                entry.address(),
                entry.action(),
                entry.entity(),
                entry.entityId(),
                object(entry.before()),
                object(entry.after()));
    }

    private static @Nullable JsonObject object(@Nullable String json) {
        if (json == null) {
            return null;
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
