package io.thermae.web.waitlist;

import io.thermae.booking.api.JoinWaitlist;
import io.thermae.booking.api.Waitlist;
import io.thermae.booking.api.WaitlistEntryView;
import io.thermae.booking.api.WaitlistStatus;
import io.thermae.booking.api.WaitlistWindow;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.booking.ClientJson;
import io.thermae.web.booking.VisitJson;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.json.Query;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.phone.Phones;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The waitlist as those who manage branches see it. */
@ApplicationScoped
@Path("waitlist")
@Tag(name = "Bookings")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WaitlistResource {

    @Inject
    Waitlist waitlist;

    @Inject
    JoinWaitlist joinWaitlist;

    @Inject
    Phones phones;

    /** For what somebody waits. */
    @Schema(name = "WaitlistRequest")
    public record WaitRequest(
            @Nullable UUID branchId,
            @Size(min = 1, max = 10) List<VisitJson> items,
            LocalDate from,
            LocalDate to,
            @Nullable LocalTime timeFrom,
            @Nullable LocalTime timeTo,
            @Nullable ClientJson client,
            @Nullable UUID customerId) {}

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(Permission.BOOKINGS_MANAGE_BRANCH)
    @Operation(
            summary = "Who waits for a place",
            description =
                    "In the order of joining: those who wait or have an offer, or those of a status. Of other branches"
                            + " than the caller's nobody is shown.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<WaitlistEntryJson> list(
            @BeanParam Paging paging,
            @QueryParam("status") @Nullable @Schema(implementation = WaitlistStatus.class) String status) {
        Query query = new Query();
        WaitlistStatus wanted = query.oneOf("status", status, WaitlistStatus.values());
        query.check();
        Portion portion = paging.read();
        return Page.of(waitlist.list(wanted, portion), portion, WaitlistEntryJson::of, WaitlistEntryView::id);
    }

    @POST
    @Mutation
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(Permission.BOOKINGS_MANAGE_BRANCH)
    @Operation(
            summary = "Have a client wait for a place",
            description =
                    "Either client or customerId. What is free already is offered at once. The client is told of an offer"
                            + " by mail, if he has an address; staff can confirm the held booking too.")
    @APIResponse(
            responseCode = "201",
            description = "He waits",
            content = @Content(schema = @Schema(implementation = WaitlistEntryJson.class)))
    @APIResponse(responseCode = "409", description = "waitlist_full: he waits for 5 places")
    @APIResponse(responseCode = "422", description = "The code names the rule that stands against it")
    public Response join(WaitRequest request) {
        ClientJson client = request.client();
        if ((client == null) == (request.customerId() == null)) {
            throw new InvalidInput("client", "client_or_customer");
        }
        WaitlistEntryView entry = joinWaitlist.join(new JoinWaitlist.Wish(
                request.branchId(),
                request.items().stream().map(VisitJson::toItem).toList(),
                new WaitlistWindow(request.from(), request.to(), request.timeFrom(), request.timeTo()),
                client == null ? null : client.toDetails(phones),
                request.customerId(),
                true));
        return Created.of(WaitlistEntryJson.of(entry));
    }

    @DELETE
    @Mutation
    @Path("{id}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(Permission.BOOKINGS_MANAGE_BRANCH)
    @Operation(
            summary = "Take somebody off the waitlist",
            description = "What is held for him is offered to the next one.")
    @APIResponse(responseCode = "204", description = "He waits no more")
    public Response leave(@PathParam("id") UUID id) {
        waitlist.leave(id);
        return Response.noContent().build();
    }
}
