package io.thermae.web.drawer;

import io.thermae.finance.api.DrawerMovementKind;
import io.thermae.finance.api.DrawerMovementView;
import io.thermae.finance.api.DrawerSessionView;
import io.thermae.finance.api.DrawerSessions;
import io.thermae.kernel.Money;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.drawer.DrawerSessionJson.DrawerMovementJson;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Cash drawers: opened with a float, closed with a count. */
@ApplicationScoped
@Path("drawer-sessions")
@Tag(name = "Cash drawers")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.PAYMENTS_TAKE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DrawerSessionsResource {

    @Inject
    DrawerSessions drawerSessions;

    @Inject
    OwnBusiness ownBusiness;

    /** What lies in a drawer that is opened. */
    public record DrawerOpeningRequest(
            @Nullable @Schema(description = "The caller's only one unless said") UUID branchId,
            @Schema(description = "What lies in it, perhaps nothing") Money openingFloat) {}

    /** What is put into a drawer or taken out of it by hand. */
    public record DrawerMovementRequest(
            @Schema(description = "CASH_IN or CASH_OUT", example = "CASH_OUT") DrawerMovementKind kind,
            Money amount,
            @Size(max = 200)
                    @Schema(description = "It is kept for good: nothing about people", example = "Brought to the safe")
                    String reason) {}

    /** What was counted. */
    public record DrawerClosingRequest(
            Money counted,
            @Nullable
                    @Size(max = 200)
                    @Schema(description = "It is kept for good: nothing about people", example = "A note was torn")
                    String note) {}

    @GET
    @NeedsPermission({Permission.PAYMENTS_TAKE, Permission.FINANCE_VIEW})
    @Operation(
            summary = "Sessions of cash drawers, the latest first",
            description = "A manager's are those of his branches. `branchId`, `open`: true or false.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<DrawerSessionJson> list(@BeanParam DrawerFilter filter, @BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(drawerSessions.list(filter.read(), portion), portion, this::json, DrawerSessionView::id);
    }

    @POST
    @Mutation
    @Operation(
            summary = "Open the cash drawer of a branch",
            description = "What is paid, given back or spent there in cash belongs to it until it is closed.")
    @APIResponse(
            responseCode = "201",
            description = "The session",
            content = @Content(schema = @Schema(implementation = DrawerSessionJson.class)))
    @APIResponse(responseCode = "409", description = "drawer_open")
    public Response open(DrawerOpeningRequest request) {
        return created(drawerSessions.open(request.branchId(), request.openingFloat()));
    }

    @GET
    @Path("{id}")
    @NeedsPermission({Permission.PAYMENTS_TAKE, Permission.FINANCE_VIEW})
    @Operation(summary = "A session of a cash drawer: what came, what went, what should be there and what was")
    @APIResponse(
            responseCode = "200",
            description = "The session",
            content = @Content(schema = @Schema(implementation = DrawerSessionJson.class)))
    public DrawerSessionJson get(@PathParam("id") UUID id) {
        return json(drawerSessions.get(id));
    }

    @GET
    @Path("{id}/movements")
    @NeedsPermission({Permission.PAYMENTS_TAKE, Permission.FINANCE_VIEW})
    @Operation(summary = "What came into a drawer and went out of it, the latest first")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<DrawerMovementJson> movements(@PathParam("id") UUID id, @BeanParam Paging paging) {
        Portion portion = paging.read();
        ZoneId zone = ownBusiness.zone();
        return Page.of(
                drawerSessions.movements(id, portion),
                portion,
                movement -> DrawerMovementJson.of(movement, zone),
                DrawerMovementView::id);
    }

    @POST
    @Mutation
    @Path("{id}/movements")
    @Operation(
            summary = "Put cash into an open drawer, or take some out",
            description =
                    "It stays the business's cash, so nothing is posted; what it is spent for is an entry of its own.")
    @APIResponse(
            responseCode = "201",
            description = "The session",
            content = @Content(schema = @Schema(implementation = DrawerSessionJson.class)))
    @APIResponse(responseCode = "409", description = "drawer_closed")
    public Response move(@PathParam("id") UUID id, DrawerMovementRequest request) {
        return created(drawerSessions.move(id, request.kind(), request.amount(), request.reason()));
    }

    @POST
    @Mutation
    @Path("{id}/close")
    @Operation(
            summary = "Close a cash drawer that was counted",
            description = "What is over or missing is posted. Whoever is paying just now is waited for.")
    @APIResponse(
            responseCode = "200",
            description = "The session",
            content = @Content(schema = @Schema(implementation = DrawerSessionJson.class)))
    @APIResponse(responseCode = "409", description = "drawer_closed")
    @APIResponse(responseCode = "422", description = "period_closed")
    public DrawerSessionJson close(@PathParam("id") UUID id, DrawerClosingRequest request) {
        return json(drawerSessions.close(id, request.counted(), request.note()));
    }

    private Response created(DrawerSessionView session) {
        return Created.of(json(session));
    }

    private DrawerSessionJson json(DrawerSessionView session) {
        return DrawerSessionJson.of(session, ownBusiness.zone());
    }
}
