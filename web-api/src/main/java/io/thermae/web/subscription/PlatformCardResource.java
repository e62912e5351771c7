package io.thermae.web.subscription;

import io.thermae.finance.api.PlatformCards;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Exemption;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.web.json.Times;
import io.thermae.web.mutation.Mutation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The card by which invoices of the platform are paid of themselves. */
@ApplicationScoped
@Path("subscription/card")
@Tag(name = "Subscription")
@SecurityRequirement(name = "bearer")
@RolesAllowed(Role.Names.OWNER)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class PlatformCardResource {

    @Inject
    PlatformCards cards;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    CurrentCaller caller;

    /** A card that is kept; its numbers are at the gateway alone. */
    public record PlatformCardJson(@Schema(example = "stripe") String gateway, OffsetDateTime keptAt) {}

    @GET
    @Operation(
            summary = "The card that is kept",
            description =
                    "It is charged for an invoice of the platform when that is due, and again on the days on which the"
                            + " invoice is reminded of.")
    @APIResponse(
            responseCode = "200",
            description = "The card",
            content = @Content(schema = @Schema(implementation = PlatformCardJson.class)))
    @APIResponse(responseCode = "404", description = "not_found: none is kept")
    public PlatformCardJson get() {
        return cards.kept()
                .map(card -> new PlatformCardJson(card.gateway(), Times.at(card.keptAt(), ownBusiness.zone())))
                .orElseThrow(() -> new NotFound("platform_card"));
    }

    @DELETE
    @Mutation
    @Operation(summary = "Keep the card no longer", description = "Its gateway is told to forget it, too.")
    @APIResponse(responseCode = "204", description = "It is not charged any more")
    @APIResponse(responseCode = "404", description = "not_found: none is kept")
    public Response forget() {
        caller.exempt(Exemption.PAYING_PLATFORM);
        cards.forget();
        return Response.noContent().build();
    }
}
