package io.thermae.web.personal;

import io.thermae.kernel.Role;
import io.thermae.tenancy.api.ExportPerson;
import io.thermae.tenancy.api.UserData;
import io.thermae.web.security.NeedsNoPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the business knows of the signed-in person. */
@ApplicationScoped
@Path("users/me/personal-data")
@Tag(name = "People")
@SecurityRequirement(name = "bearer")
@Produces(MediaType.APPLICATION_JSON)
public class UserDataResource {

    @Inject
    UserData userData;

    @Inject
    ExportPerson exportPerson;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({Role.Names.SUPER_ADMIN, Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("What is known of oneself is one's own")
    @Operation(
            summary = "All that the business knows of the signed-in person",
            description = PersonalDataAnswer.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "The export",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response own() {
        return PersonalDataAnswer.of(exportPerson, userData.self(), clock.instant());
    }
}
