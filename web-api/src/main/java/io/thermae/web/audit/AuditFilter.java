package io.thermae.web.audit;

import io.thermae.tenancy.api.AuditAction;
import io.thermae.tenancy.api.AuditEntries;
import io.thermae.tenancy.api.AuditEntryView;
import io.thermae.web.json.Dates;
import io.thermae.web.json.Query;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The query parameters by which entries of the audit are chosen. */
public class AuditFilter {

    private static final Pattern ENTITY = Pattern.compile("[a-z0-9_.]{1,127}");

    @QueryParam("actorId")
    @Nullable
    String actorId;

    @QueryParam("entity")
    @Nullable
    String entity;

    @QueryParam("entityId")
    @Nullable
    String entityId;

    @QueryParam("action")
    @Nullable
    String action;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    /**
     * Reads them.
     *
     * @param zone in which dates are meant
     * @param cursor of the page; null for the first
     * @param limit at most so many
     */
    AuditEntries.Filter read(Query query, ZoneId zone, @Nullable String cursor, int limit) {
        return new AuditEntries.Filter(
                query.id("actorId", actorId),
                query.read("entity", entity, AuditFilter::kindOf, "invalid_format"),
                query.id("entityId", entityId),
                query.oneOf("action", action, AuditAction.values()),
                query.read("from", from, text -> Dates.bound(text, zone, 0), "invalid_format"),
                query.read("to", to, text -> Dates.bound(text, zone, 1), "invalid_format"),
                query.read("cursor", cursor, AuditFilter::positionOf, "invalid_format"),
                limit);
    }

    /** Where the page after this entry begins. */
    static String cursorOf(AuditEntryView entry) {
        String position = entry.at() + " " + entry.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    private static AuditEntries.Position positionOf(String cursor) {
        String[] position = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
        if (position.length != 2) {
            throw new IllegalArgumentException("no cursor");
        }
        return new AuditEntries.Position(Dates.instant(position[0]), Long.parseLong(position[1]));
    }

    private static String kindOf(String text) {
        if (!ENTITY.matcher(text).matches()) {
            throw new IllegalArgumentException("no entity");
        }
        return text;
    }
}
