package io.thermae.web.admin;

import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.api.FindBookings;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Role;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.DecideRegistration;
import io.thermae.tenancy.api.TenantDirectory;
import io.thermae.tenancy.api.TenantStatus;
import io.thermae.tenancy.api.TenantView;
import io.thermae.web.json.Page;
import io.thermae.web.json.Query;
import io.thermae.web.mutation.Mutation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The platform's administration. */
@RequestScoped
@Path("admin")
@Tag(name = "Administration")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AdminResource {

    @Inject
    TenantDirectory tenants;

    @Inject
    DecideRegistration decideRegistration;

    @Inject
    FindBookings bookings;

    @Inject
    CurrentCaller caller;

    /** Why a registration is refused; the owner reads it. */
    public record RejectRequest(@Size(max = 1000) @Schema(example = "The address could not be found.") String reason) {}

    /** Figures of the whole platform. */
    public record Statistics(Count<TenantStatus> tenants, Count<BookingStatus> bookings) {}

    /** A total and its parts; parts that are zero are left out. */
    public record Count<S>(long total, Map<S, Long> byStatus) {
        static <S> Count<S> of(Map<S, Long> byStatus) {
            return new Count<>(
                    byStatus.values().stream().mapToLong(Long::longValue).sum(), byStatus);
        }
    }

    @GET
    @Path("tenants")
    @RolesAllowed(Role.Names.SUPER_ADMIN)
    @Operation(summary = "Businesses of the platform", description = "Newest first.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<TenantView> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Query query = new Query();
        TenantStatus wanted = query.oneOf("status", status, TenantStatus.values());
        int size = query.limit(limit);
        UUID before = query.id("cursor", cursor);
        query.check();
        return Page.of(tenants.list(wanted, before, size + 1), size, tenant -> tenant, tenant -> tenant.id()
                .toString());
    }

    @PUT
    @Mutation
    @Path("tenants/{id}/approve")
    @RolesAllowed(Role.Names.SUPER_ADMIN)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Approve a registration",
            description = "The business is public from now on; the owner is told.")
    @APIResponse(
            responseCode = "200",
            description = "The business",
            content = @Content(schema = @Schema(implementation = TenantView.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: it is not PENDING")
    public TenantView approve(@PathParam("id") UUID id) {
        caller.enter(new TenantId(id));
        return decideRegistration.approve();
    }

    @PUT
    @Mutation
    @Path("tenants/{id}/reject")
    @RolesAllowed(Role.Names.SUPER_ADMIN)
    @Operation(summary = "Refuse a registration", description = "The owner is told why.")
    @APIResponse(
            responseCode = "200",
            description = "The business",
            content = @Content(schema = @Schema(implementation = TenantView.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: it is not PENDING")
    public TenantView reject(@PathParam("id") UUID id, RejectRequest request) {
        caller.enter(new TenantId(id));
        return decideRegistration.reject(request.reason());
    }

    @GET
    @Path("statistics")
    @RolesAllowed(Role.Names.SUPER_ADMIN)
    @Operation(summary = "Figures of the platform")
    @APIResponse(
            responseCode = "200",
            description = "Businesses and bookings by state",
            content = @Content(schema = @Schema(implementation = Statistics.class)))
    public Statistics statistics() {
        return new Statistics(Count.of(tenants.countByStatus()), Count.of(bookings.countByStatus()));
    }
}
