package io.thermae.web.admin;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Role;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.ChangeBusinessState;
import io.thermae.tenancy.api.CloseBusiness;
import io.thermae.tenancy.api.DecideRegistration;
import io.thermae.tenancy.api.TenantDirectory;
import io.thermae.tenancy.api.TenantView;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One business of the platform, and the steps of its life that the platform takes. */
@ApplicationScoped
@Path("admin/tenants/{id}")
@Tag(name = "Administration")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.SUPER_ADMIN)
@APIResponse(
        responseCode = "200",
        description = "The business",
        content = @Content(schema = @Schema(implementation = TenantView.class)))
public class TenantResource {

    private static final String WRONG_STATE = "illegal_transition: its state does not allow this";

    @Inject
    TenantDirectory tenants;

    @Inject
    DecideRegistration decideRegistration;

    @Inject
    ChangeBusinessState changeState;

    @Inject
    CloseBusiness closeBusiness;

    @Inject
    CurrentCaller caller;

    /** Why a registration is refused; the owner reads it. */
    public record RejectRequest(@Size(max = 1000) @Schema(example = "The address could not be found.") String reason) {}

    /** Why a business is suspended; the owner reads it. */
    public record SuspendRequest(@Size(max = 1000) @Schema(example = "The invoice is overdue.") String reason) {}

    @GET
    @Operation(summary = "A business of the platform")
    public TenantView get(@PathParam("id") UUID id) {
        return tenants.get(id);
    }

    @PUT
    @Mutation
    @Versioned
    @Path("approve")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Approve a registration",
            description = "The business is public from now on, on trial for a number of days that the platform's"
                    + " configuration says; the owner is told, and warned 7, 3 and 1 days before the trial ends.")
    @APIResponse(responseCode = "409", description = WRONG_STATE)
    public TenantView approve(@PathParam("id") UUID id) {
        caller.enter(new TenantId(id));
        return decideRegistration.approve();
    }

    @PUT
    @Mutation
    @Versioned
    @Path("reject")
    @Operation(summary = "Refuse a registration", description = "The owner is told why.")
    @APIResponse(responseCode = "409", description = WRONG_STATE)
    public TenantView reject(@PathParam("id") UUID id, RejectRequest request) {
        caller.enter(new TenantId(id));
        return decideRegistration.reject(request.reason());
    }

    @PUT
    @Mutation
    @Versioned
    @Path("activate")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Activate a business",
            description = "It is ACTIVE, without an end, from its trial or after that has run out; the owner is told.")
    @APIResponse(responseCode = "409", description = WRONG_STATE)
    public TenantView activate(@PathParam("id") UUID id) {
        caller.enter(new TenantId(id));
        return changeState.activate();
    }

    @PUT
    @Mutation
    @Versioned
    @Path("suspend")
    @Operation(
            summary = "Suspend a business",
            description = "Its public pages are closed, its people may sign in and read; the owner is told why.")
    @APIResponse(responseCode = "409", description = WRONG_STATE)
    public TenantView suspend(@PathParam("id") UUID id, SuspendRequest request) {
        caller.enter(new TenantId(id));
        return changeState.suspend(request.reason());
    }

    @PUT
    @Mutation
    @Versioned
    @Path("reactivate")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Reactivate a suspended business",
            description =
                    "It is what it was: active, or on trial for what was left of it (a trial that had run out begins anew); the owner is told.")
    @APIResponse(responseCode = "409", description = WRONG_STATE)
    public TenantView reactivate(@PathParam("id") UUID id) {
        caller.enter(new TenantId(id));
        return changeState.reactivate();
    }

    @PUT
    @Mutation
    @Versioned
    @Path("close")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Close a business",
            description = "For good, after a number of days that the platform's configuration says; the owner is told.")
    @APIResponse(responseCode = "409", description = WRONG_STATE)
    public TenantView close(@PathParam("id") UUID id) {
        caller.enter(new TenantId(id));
        return closeBusiness.close();
    }

    @PUT
    @Mutation
    @Versioned
    @Path("reopen")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Take the closing of a business back",
            description = "Possible until it has closed; the owner is told.")
    @APIResponse(responseCode = "409", description = WRONG_STATE)
    public TenantView reopen(@PathParam("id") UUID id) {
        caller.enter(new TenantId(id));
        return closeBusiness.takeBack();
    }
}
