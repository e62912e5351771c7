package io.thermae.web.customer;

import io.thermae.booking.api.MergeCustomers;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.tenancy.api.ReaderPreferences;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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

/** Two cards of one customer become one. */
@ApplicationScoped
@Path("customers/{id}/merge")
@Tag(name = "Customers")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CustomerMergeResource {

    @Inject
    MergeCustomers mergeCustomers;

    @Inject
    ReaderPreferences preferences;

    /** Which card becomes a part of this one. */
    public record MergeRequest(UUID otherId) {}

    @POST
    @Mutation
    @Versioned
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.CUSTOMERS_MANAGE)
    @Operation(
            summary = "Make one customer of two cards",
            description =
                    "For good. All that is known of the other one moves here; what this card does not say is taken from"
                            + " it, a block too. Asked for by its id, the other one is not found, and `details.mergedInto` names this"
                            + " one. Who books with a contact of either is this customer.")
    @APIResponse(
            responseCode = "200",
            description = "The customer",
            content = @Content(schema = @Schema(implementation = CustomerJson.class)))
    public CustomerJson merge(@PathParam("id") UUID id, MergeRequest request) {
        return CustomerJson.of(mergeCustomers.merge(id, request.otherId()), preferences.zone());
    }
}
