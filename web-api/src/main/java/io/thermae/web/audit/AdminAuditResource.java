package io.thermae.web.audit;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Role;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.AuditEntries;
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
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit of the platform, or of one business, for the platform's administrators. Their look stands in that audit. */
@ApplicationScoped
@Path("admin/audit")
@Tag(name = "Administration")
@SecurityRequirement(name = "bearer")
@Produces(MediaType.APPLICATION_JSON)
public class AdminAuditResource {

    @Inject
    AuditEntries auditEntries;

    @Inject
    CurrentCaller caller;

    @GET
    @RolesAllowed(Role.Names.SUPER_ADMIN)
    @Operation(
            summary = "Who did what",
            description =
                    "Newest first, filtered as GET /audit. Of the business `tenantId`, or of the platform alone. That"
                            + " an administrator has looked at a business's audit stands in it.")
    @APIResponse(responseCode = "200", description = "A page; empty for a business that there is not")
    public Page<AuditEntryJson> list(
            @QueryParam("tenantId") @Nullable String tenantId,
            @BeanParam AuditFilter filter,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Query query = new Query();
        UUID tenant = query.id("tenantId", tenantId);
        int size = query.limit(limit);
        AuditEntries.Filter wanted = filter.read(query, ZoneOffset.UTC, cursor, size + 1);
        query.check();
        caller.enter(tenant == null ? TenantId.PLATFORM : new TenantId(tenant));
        return Page.of(
                auditEntries.list(wanted),
                size,
                entry -> AuditEntryJson.of(entry, ZoneOffset.UTC),
                AuditFilter::cursorOf);
    }
}
