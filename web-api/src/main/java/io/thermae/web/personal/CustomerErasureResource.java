package io.thermae.web.personal;

import io.thermae.booking.api.CustomerData;
import io.thermae.kernel.Role;
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

/** Takes customers out of the business's records. */
@ApplicationScoped
@Path("customers/{id}/erasure")
@Tag(name = "Customers")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CustomerErasureResource {

    @Inject
    CustomerData customerData;

    @POST
    @Mutation
    @RolesAllowed(Role.Names.OWNER)
    @Operation(
            summary = "Erase what tells who a customer is",
            description =
                    "For good. His bookings and what they cost stay, and tell of nobody. The reason is kept, so it"
                            + " must not name him. The second time nothing happens.")
    @APIResponse(responseCode = "204", description = "Erased")
    @APIResponse(responseCode = "409", description = "future_bookings: cancel them first")
    public void erase(@PathParam("id") UUID id, ErasureRequest request) {
        customerData.erase(id, request.reason());
    }
}
