package io.thermae.web.personal;

import io.thermae.booking.api.Consents;
import io.thermae.booking.api.CustomerData;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.ExportPerson;
import io.thermae.web.json.Created;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.personal.ConsentPages.ConsentsJson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.jspecify.annotations.Nullable;

/** What belongs to a client: his data and his consents, in what carries the contact that he has proved. */
@ApplicationScoped
@Path("public/client")
@Tag(name = "Visitors")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.CLIENT)
public class ClientDataResource {

    @Inject
    CustomerData customerData;

    @Inject
    Consents consents;

    @Inject
    ConsentPages pages;

    @Inject
    ExportPerson exportPerson;

    @Inject
    Clock clock;

    /** That it is meant. */
    public record OwnErasureRequest(boolean confirmed) {}

    @GET
    @Path("personal-data")
    @Operation(
            summary = "All that the business knows of the client",
            description = PersonalDataAnswer.DESCRIPTION + " Of what was booked with the contact that the client has"
                    + " proved.")
    @APIResponse(
            responseCode = "200",
            description = "The export",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response export() {
        return PersonalDataAnswer.of(exportPerson, customerData.exportOwn(), clock.instant());
    }

    @POST
    @Mutation
    @Path("erasure")
    @Operation(
            summary = "Erase what tells the business who the client is",
            description = "For good, and his sessions end. The bookings and what they cost stay, and tell of nobody."
                    + " `confirmed` must be true.")
    @APIResponse(responseCode = "204", description = "Erased")
    @APIResponse(responseCode = "409", description = "future_bookings: cancel them first")
    public void erase(OwnErasureRequest request) {
        if (!request.confirmed()) {
            throw new InvalidInput("confirmed", "not_confirmed");
        }
        customerData.eraseOwn();
    }

    @GET
    @Path("consents")
    @Operation(
            summary = "What the client has consented to",
            description = "What holds now, and all records, newest first.")
    @APIResponse(
            responseCode = "200",
            description = "What holds, and a page of records",
            content = @Content(schema = @Schema(implementation = ConsentsJson.class)))
    @APIResponse(responseCode = "404", description = "not_found: the business has no card with the client's contact")
    public ConsentsJson consents(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        return pages.of(consents.own(), limit, cursor);
    }

    @POST
    @Mutation
    @Path("consents")
    @Operation(
            summary = "Consent, refuse, or take a consent back",
            description = "Records are only added: the last one of a purpose holds.")
    @APIResponse(
            responseCode = "201",
            description = "Noted",
            content = @Content(schema = @Schema(implementation = ConsentRecordJson.class)))
    @APIResponse(responseCode = "404", description = "not_found: the business has no card with the client's contact")
    public Response say(ConsentJson request) {
        return Created.of(pages.of(consents.sayOwn(request.toConsent(null))));
    }
}
