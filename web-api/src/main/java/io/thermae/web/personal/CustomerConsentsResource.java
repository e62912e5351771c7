package io.thermae.web.personal;

import io.thermae.booking.api.ConsentPurpose;
import io.thermae.booking.api.Consents;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Created;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.personal.ConsentPages.ConsentsJson;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a customer has consented to, as the business notes it. */
@ApplicationScoped
@Path("customers/{id}/consents")
@Tag(name = "Customers")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CustomerConsentsResource {

    @Inject
    Consents consents;

    @Inject
    ConsentPages pages;

    /** A consent, a refusal or a withdrawal, and what proves it. */
    public record NoteRequest(
            ConsentPurpose purpose,
            @Size(max = 50) @Schema(example = "2026-01") String version,
            boolean given,
            @Nullable @Size(max = 500) @Schema(example = "Signed on paper, folder 12") String evidence) {}

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.CUSTOMERS_READ)
    @Operation(
            summary = "What a customer has consented to",
            description =
                    "What holds now, and all records, newest first. With the channel BOOKING whoever has booked has"
                            + " said it: his contact was not verified.")
    @APIResponse(
            responseCode = "200",
            description = "What holds, and a page of records",
            content = @Content(schema = @Schema(implementation = ConsentsJson.class)))
    public ConsentsJson list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return pages.of(id, limit, cursor);
    }

    @POST
    @Mutation
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.CUSTOMERS_MANAGE)
    @Operation(
            summary = "Note that a customer has consented, or not any more",
            description = "Records are only added: the last one of a purpose holds.")
    @APIResponse(
            responseCode = "201",
            description = "Noted",
            content = @Content(schema = @Schema(implementation = ConsentRecordJson.class)))
    public Response note(@PathParam("id") UUID id, NoteRequest request) {
        Consents.Consent consent =
                new Consents.Consent(request.purpose(), request.version(), request.given(), request.evidence());
        return Created.of(pages.of(consents.note(id, consent)));
    }
}
