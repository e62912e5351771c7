package io.thermae.web.personal;

import io.thermae.booking.api.MasterData;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.ExportPerson;
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

/** What the business knows of a master, whether he signs in or not. */
@ApplicationScoped
@Path("masters/{id}/personal-data")
@Tag(name = "Masters")
@SecurityRequirement(name = "bearer")
@Produces(MediaType.APPLICATION_JSON)
public class MasterDataResource {

    @Inject
    MasterData masterData;

    @Inject
    ExportPerson exportPerson;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed(Role.Names.OWNER)
    @Operation(summary = "All that the business knows of a master", description = PersonalDataAnswer.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "The export",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response of(@PathParam("id") UUID id) {
        return PersonalDataAnswer.of(exportPerson, masterData.export(id), clock.instant());
    }
}
