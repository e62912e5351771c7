package io.thermae.web.customer;

import io.thermae.booking.api.CustomerHealth;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.tenancy.api.ReaderPreferences;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.Times;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a customer does not stand. */
@ApplicationScoped
@Path("customers/{id}/allergies")
@Tag(name = "Customers")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CustomerAllergiesResource {

    @Inject
    CustomerHealth health;

    @Inject
    ReaderPreferences preferences;

    /** What the customer does not stand. */
    public record AllergyRequest(
            @Size(max = 200) @Schema(example = "Lavender oil") String substance,
            @Nullable @Size(max = 1000) @Schema(example = "Red skin within minutes") String note) {}

    /** An allergy, and who has noted it. */
    public record AllergyJson(UUID id, String substance, @Nullable String note, UUID notedBy, OffsetDateTime notedAt) {

        static AllergyJson of(CustomerHealth.Allergy allergy, ZoneId zone) {
            return new AllergyJson(
                    allergy.id(),
                    allergy.substance(),
                    allergy.note(),
                    allergy.notedBy(),
                    Times.at(allergy.notedAt(), zone));
        }
    }

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(value = Permission.CUSTOMERS_READ, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(
            summary = "The allergies of a customer",
            description = "Who looks at a booking of his is shown them too.")
    @APIResponse(responseCode = "200", description = "All")
    public Page<AllergyJson> list(@PathParam("id") UUID id) {
        ZoneId zone = preferences.zone();
        return Page.whole(health.allergies(id).stream()
                .map(allergy -> AllergyJson.of(allergy, zone))
                .toList());
    }

    @POST
    @Mutation
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(value = Permission.CUSTOMERS_MANAGE, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(summary = "Note an allergy of a customer")
    @APIResponse(
            responseCode = "201",
            description = "Noted",
            content = @Content(schema = @Schema(implementation = AllergyJson.class)))
    public Response add(@PathParam("id") UUID id, AllergyRequest request) {
        return Created.of(AllergyJson.of(health.add(id, request.substance(), request.note()), preferences.zone()));
    }

    @DELETE
    @Mutation
    @Path("{allergyId}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(value = Permission.CUSTOMERS_MANAGE, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(summary = "Take an allergy of a customer back")
    @APIResponse(responseCode = "204", description = "Taken back")
    public Response remove(@PathParam("id") UUID id, @PathParam("allergyId") UUID allergyId) {
        health.remove(id, allergyId);
        return Response.noContent().build();
    }
}
