package io.thermae.web.subscription;

import io.thermae.kernel.Money;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Plans;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The plans that the platform offers to businesses. */
@ApplicationScoped
@Path("admin/plans")
@Tag(name = "Administration")
@SecurityRequirement(name = "bearer")
@RolesAllowed(Role.Names.SUPER_ADMIN)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AdminPlansResource {

    @Inject
    Plans plans;

    /** A plan that is to be offered. */
    public record NewPlanRequest(
            @Size(max = 40)
                    @Schema(
                            description = "Two or more lower-case letters, digits and hyphens; it stays",
                            example = "studio")
                    String code,
            @Size(max = 100) @Schema(example = "Studio") String name,
            @Schema(description = "What a month costs, perhaps nothing") Money monthly,
            @Schema(description = "What a year costs, in the same currency") Money yearly,
            @Nullable @Schema(description = "No limits unless said") PlanLimitsJson limits) {

        Plans.Draft draft() {
            return AdminPlansResource.draft(name, monthly, yearly, limits);
        }
    }

    /** What is to be said of a plan. */
    public record PlanRequest(
            @Size(max = 100) @Schema(example = "Studio") String name,
            @Schema(description = "What a month costs, perhaps nothing") Money monthly,
            @Schema(description = "What a year costs, in the same currency") Money yearly,
            @Nullable @Schema(description = "No limits unless said") PlanLimitsJson limits) {

        Plans.Draft draft() {
            return AdminPlansResource.draft(name, monthly, yearly, limits);
        }
    }

    private static Plans.Draft draft(String name, Money monthly, Money yearly, @Nullable PlanLimitsJson limits) {
        return new Plans.Draft(name, monthly, yearly, limits == null ? Map.of() : limits.limits());
    }

    @GET
    @Operation(summary = "All plans, the latest first", description = "Archived ones, too.")
    @APIResponse(responseCode = "200", description = "All plans")
    public Page<PlanJson> list() {
        return Page.whole(plans.all().stream().map(PlanJson::of).toList());
    }

    @POST
    @Mutation
    @Operation(
            summary = "Offer a plan",
            description =
                    "Owners see it and may choose it. As long as there is none, businesses have no limits and no invoices.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = PlanJson.class)))
    public Response add(NewPlanRequest request) {
        return Created.of(PlanJson.of(plans.add(request.code(), request.draft())));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A plan")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = PlanJson.class)))
    public PlanJson get(@PathParam("id") UUID id) {
        return PlanJson.of(plans.get(id));
    }

    @PUT
    @Mutation
    @Versioned
    @Path("{id}")
    @Operation(
            summary = "Edit a plan",
            description =
                    "Its limits hold at once for whoever has it, and never for what there is already; its prices from"
                            + " each one's next period on. Its code and its currency stay.")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = PlanJson.class)))
    public PlanJson edit(@PathParam("id") UUID id, PlanRequest request) {
        return PlanJson.of(plans.edit(id, request.draft()));
    }

    @DELETE
    @Mutation
    @Versioned
    @Path("{id}")
    @Operation(summary = "Offer a plan no more", description = "Whoever has it keeps it.")
    @APIResponse(responseCode = "204", description = "Archived")
    public Response archive(@PathParam("id") UUID id) {
        plans.archive(id);
        return Response.noContent().build();
    }
}
