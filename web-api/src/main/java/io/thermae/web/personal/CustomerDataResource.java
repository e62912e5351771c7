package io.thermae.web.personal;

import io.thermae.booking.api.CustomerData;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.ExportPerson;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the business knows of a customer. */
@ApplicationScoped
@Path("customers/{id}/personal-data")
@Tag(name = "Customers")
@SecurityRequirement(name = "bearer")
@Produces(MediaType.APPLICATION_JSON)
public class CustomerDataResource {

    @Inject
    CustomerData customerData;

    @Inject
    ExportPerson exportPerson;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.CUSTOMERS_MANAGE)
    @Operation(
            summary = "All that the business knows of a customer",
            description = PersonalDataAnswer.DESCRIPTION + " Also what he has booked in other branches.")
    @APIResponse(
            responseCode = "200",
            description = "The export",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response export(@PathParam("id") UUID id) {
        return PersonalDataAnswer.of(exportPerson, customerData.export(id), clock.instant());
    }
}
