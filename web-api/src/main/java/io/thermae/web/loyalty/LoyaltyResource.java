package io.thermae.web.loyalty;

import io.thermae.finance.api.LoyaltyPoints;
import io.thermae.finance.api.LoyaltyProgramme;
import io.thermae.kernel.Money;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.security.NeedsNoPermission;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The loyalty programme of the business. */
@ApplicationScoped
@Path("loyalty")
@Tag(name = "Points")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LoyaltyResource {

    @Inject
    LoyaltyProgramme programme;

    @Inject
    LoyaltyPoints points;

    /** What all customers have. */
    public record OutstandingPointsJson(
            @Schema(example = "12000") long points,
            @Nullable @Schema(description = "What they would pay today; null if there never was a programme")
                    Money worth) {}

    @GET
    @Path("programme")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsNoPermission("Customers are told of it, too")
    @Operation(summary = "For what there are points, and what they pay", description = "Off unless it was decided on.")
    @APIResponse(
            responseCode = "200",
            description = "The programme",
            content = @Content(schema = @Schema(implementation = LoyaltyProgrammeJson.class)))
    public LoyaltyProgrammeJson get() {
        return LoyaltyProgrammeJson.of(programme.get());
    }

    @PUT
    @Mutation
    @Versioned
    @Path("programme")
    @RolesAllowed(Role.Names.OWNER)
    @Operation(
            summary = "Decide for what there are points, and what they pay",
            description =
                    "Points are earned by what is paid of invoices in money, by credit and by gift cards: not by tips, nor by"
                            + " what points or packages pay. What was earned stays; an invoice that was paid in part before goes by"
                            + " the terms of then. While it is off, no points are given, and none pay.")
    @APIResponse(
            responseCode = "200",
            description = "The programme",
            content = @Content(schema = @Schema(implementation = LoyaltyProgrammeJson.class)))
    public LoyaltyProgrammeJson decide(LoyaltyProgrammeRequest request) {
        return LoyaltyProgrammeJson.of(programme.decide(request.active(), request.terms()));
    }

    @GET
    @Path("outstanding")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.FINANCE_VIEW)
    @Operation(
            summary = "The points of all customers, and what they would pay",
            description = "For who provides for that in the books: nothing is posted before points pay.")
    @APIResponse(
            responseCode = "200",
            description = "The sum",
            content = @Content(schema = @Schema(implementation = OutstandingPointsJson.class)))
    public OutstandingPointsJson outstanding() {
        LoyaltyPoints.Outstanding outstanding = points.outstanding();
        return new OutstandingPointsJson(outstanding.points(), outstanding.worth());
    }
}
