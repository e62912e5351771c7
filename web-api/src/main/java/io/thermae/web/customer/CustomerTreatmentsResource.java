package io.thermae.web.customer;

import io.thermae.booking.api.Treatments;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.tenancy.api.ReaderPreferences;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was done to a customer. */
@ApplicationScoped
@Path("customers/{id}/treatments")
@Tag(name = "Customers")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CustomerTreatmentsResource {

    @Inject
    Treatments treatments;

    @Inject
    ReaderPreferences preferences;

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(value = Permission.CUSTOMERS_READ, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(
            summary = "What was done to a customer",
            description =
                    "In the order in which it was noted, newest first; what was corrected names what corrects it.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<TreatmentJson> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
        Portion portion = paging.read();
        ZoneId zone = preferences.zone();
        return Page.of(
                treatments.list(id, portion), portion, entry -> TreatmentJson.of(entry, zone), Treatments.Entry::id);
    }

    @POST
    @Mutation
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(value = Permission.CUSTOMERS_MANAGE, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(
            summary = "Note what was done to a customer",
            description =
                    "Entries are only added: `corrects` names the one that was wrong. With a booking, who did it and"
                            + " when are the service's, if nothing else is said.")
    @APIResponse(
            responseCode = "201",
            description = "Noted",
            content = @Content(schema = @Schema(implementation = TreatmentJson.class)))
    public Response add(@PathParam("id") UUID id, TreatmentRequest request) {
        return Created.of(TreatmentJson.of(treatments.add(id, request.toDetails()), preferences.zone()));
    }
}
