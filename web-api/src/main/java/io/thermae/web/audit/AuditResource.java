package io.thermae.web.audit;

import io.thermae.kernel.Role;
import io.thermae.tenancy.api.AuditEntries;
import io.thermae.tenancy.api.ReaderPreferences;
import io.thermae.web.json.Page;
import io.thermae.web.json.Query;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit of a business. The owner's alone: what has changed in a business is not always a branch's, a manager's is. */
@ApplicationScoped
@Path("audit")
@Tag(name = "Audit")
@SecurityRequirement(name = "bearer")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private static final String CSV = "text/csv";

    @Inject
    AuditEntries auditEntries;

    @Inject
    ReaderPreferences preferences;

    @GET
    @RolesAllowed(Role.Names.OWNER)
    @Operation(
            summary = "Who did what in the business",
            description = "Newest first. Every change is there, and every look at clients' data, also at this list."
                    + " `actorId` is who did it or in whose name it was done; `entity` the kind of thing, as"
                    + " `booking.service`; `entityId` the thing, or one that was seen; `action` INSERT, UPDATE, DELETE,"
                    + " READ or ERASE; `from` and `to` a date in the zone of the business, `to` included, or an instant,"
                    + " `to` not included.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<AuditEntryJson> list(
            @BeanParam AuditFilter filter,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        ZoneId zone = preferences.zone();
        Query query = new Query();
        int size = query.limit(limit);
        AuditEntries.Filter wanted = filter.read(query, zone, cursor, size + 1);
        query.check();
        return Page.of(auditEntries.list(wanted), size, entry -> AuditEntryJson.of(entry, zone), AuditFilter::cursorOf);
    }

    @GET
    @Path("export")
    @Produces(CSV)
    @RolesAllowed(Role.Names.OWNER)
    @Operation(
            summary = "The audit as CSV",
            description = "RFC 4180, with a line of names. A cell that a spreadsheet would take for a formula begins"
                    + " with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "All entries that fit, newest first",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response export(@BeanParam AuditFilter filter) {
        ZoneId zone = preferences.zone();
        Query query = new Query();
        AuditEntries.Filter wanted = filter.read(query, zone, null, AuditCsv.BATCH);
        query.check();
        return Response.ok(new AuditCsv(auditEntries, wanted, zone))
                .type(CSV + "; charset=utf-8; header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
                .build();
    }
}
