package io.thermae.web.personal;

import io.thermae.kernel.Role;
import io.thermae.tenancy.api.UserData;
import io.thermae.web.mutation.Mutation;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes those who do not work for the business any more out of its records. */
@ApplicationScoped
@Path("users/{id}/erasure")
@Tag(name = "People")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ColleagueErasureResource {

    @Inject
    UserData userData;

    @POST
    @Mutation
    @RolesAllowed(Role.Names.OWNER)
    @Operation(
            summary = "Erase what tells who a former colleague is",
            description =
                    "For good; deactivate him first. What he has done stays, and tells of nobody. The reason is kept,"
                            + " so it must not name him. The second time nothing happens.")
    @APIResponse(responseCode = "204", description = "Erased")
    @APIResponse(responseCode = "409", description = "still_active; future_bookings: give them to another master first")
    public void erase(@PathParam("id") UUID id, ErasureRequest request) {
        userData.erase(id, request.reason());
    }
}
