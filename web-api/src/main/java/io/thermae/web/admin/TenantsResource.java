package io.thermae.web.admin;

import io.thermae.kernel.Role;
import io.thermae.tenancy.api.TenantDirectory;
import io.thermae.tenancy.api.TenantStatus;
import io.thermae.tenancy.api.TenantView;
import io.thermae.web.json.Page;
import io.thermae.web.json.Query;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The businesses of the platform. */
@ApplicationScoped
@Path("admin/tenants")
@Tag(name = "Administration")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TenantsResource {

    @Inject
    TenantDirectory tenants;

    @GET
    @RolesAllowed(Role.Names.SUPER_ADMIN)
    @Operation(
            summary = "Businesses of the platform",
            description = "Newest first. q is part of the name, the subdomain or an owner's e-mail address; createdFrom"
                    + " and createdTo are the first and the last day of registration (UTC).")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<TenantView> list(
            @QueryParam("q") @Nullable String words,
            @QueryParam("status") @Nullable String status,
            @QueryParam("createdFrom") @Nullable String createdFrom,
            @QueryParam("createdTo") @Nullable String createdTo,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Query query = new Query();
        String part = query.words("q", words);
        TenantStatus wanted = query.oneOf("status", status, TenantStatus.values());
        LocalDate first = query.date("createdFrom", createdFrom);
        LocalDate last = query.date("createdTo", createdTo);
        int size = query.limit(limit);
        UUID before = query.id("cursor", cursor);
        query.check();
        TenantDirectory.Filter filter = new TenantDirectory.Filter(
                wanted,
                part,
                first == null ? null : first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                last == null
                        ? null
                        : last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                before,
                size + 1);
        return Page.of(tenants.list(filter), size, tenant -> tenant, tenant -> tenant.id()
                .toString());
    }
}
