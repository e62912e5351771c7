package io.thermae.web.customer;

import io.thermae.booking.api.FindCustomers;
import io.thermae.booking.api.SetUpCustomer;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.tenancy.api.ReaderPreferences;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.phone.Phones;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** One customer. */
@ApplicationScoped
@Path("customers/{id}")
@Tag(name = "Customers")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CustomerResource {

    /** Why; for the staff alone. */
    public record CustomerBlockRequest(@Size(max = 500) @Schema(example = "Did not come three times") String reason) {}

    @Inject
    FindCustomers findCustomers;

    @Inject
    SetUpCustomer setUpCustomer;

    @Inject
    ReaderPreferences preferences;

    @Inject
    Phones phones;

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(value = Permission.CUSTOMERS_READ, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(summary = "A customer")
    @APIResponse(
            responseCode = "200",
            description = "The customer",
            content = @Content(schema = @Schema(implementation = CustomerJson.class)))
    public CustomerJson get(@PathParam("id") UUID id) {
        return CustomerJson.of(findCustomers.get(id), preferences.zone());
    }

    @PUT
    @Mutation
    @Versioned
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.CUSTOMERS_MANAGE)
    @Operation(
            summary = "Edit a customer's card",
            description =
                    "Language, branch, preferred masters and tags that are left out stay. Bookings keep the words with"
                            + " which they were made.")
    @APIResponse(
            responseCode = "200",
            description = "The customer",
            content = @Content(schema = @Schema(implementation = CustomerJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "contact_taken: `details.customerId` has it, unless the caller may not see him")
    public CustomerJson edit(@PathParam("id") UUID id, CustomerRequest request) {
        return CustomerJson.of(setUpCustomer.edit(id, request.toDetails(phones)), preferences.zone());
    }

    @POST
    @Mutation
    @Versioned
    @Path("block")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.CUSTOMERS_MANAGE)
    @Operation(
            summary = "Block a customer",
            description =
                    "Nobody books by himself with a contact of his any more (`booking_refused`). Visits to come stay;"
                            + " the staff may book him, and is told.")
    @APIResponse(
            responseCode = "200",
            description = "The customer",
            content = @Content(schema = @Schema(implementation = CustomerJson.class)))
    public CustomerJson block(@PathParam("id") UUID id, CustomerBlockRequest request) {
        return CustomerJson.of(setUpCustomer.block(id, request.reason()), preferences.zone());
    }

    @POST
    @Mutation
    @Versioned
    @Path("unblock")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.CUSTOMERS_MANAGE)
    @Operation(summary = "Let a customer book by himself again")
    @APIResponse(
            responseCode = "200",
            description = "The customer",
            content = @Content(schema = @Schema(implementation = CustomerJson.class)))
    public CustomerJson unblock(@PathParam("id") UUID id) {
        return CustomerJson.of(setUpCustomer.unblock(id), preferences.zone());
    }
}
