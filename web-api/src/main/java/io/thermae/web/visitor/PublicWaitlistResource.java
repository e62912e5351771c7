package io.thermae.web.visitor;

import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.JoinWaitlist;
import io.thermae.booking.api.ManageLink;
import io.thermae.booking.api.Waitlist;
import io.thermae.booking.api.WaitlistEntryView;
import io.thermae.booking.api.WaitlistLink;
import io.thermae.booking.api.WaitlistWindow;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.web.booking.BookingJson;
import io.thermae.web.booking.ClientJson;
import io.thermae.web.booking.VisitJson;
import io.thermae.web.json.Created;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.phone.Phones;
import io.thermae.web.waitlist.WaitlistEntryJson;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Waiting for a place without an account: the token in the answer and in the mail is what the client holds. */
@ApplicationScoped
@Path("public/waitlist")
@Tag(name = "Visitors")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PublicWaitlistResource {

    @Inject
    PublicBusiness publicBusiness;

    @Inject
    JoinWaitlist joinWaitlist;

    @Inject
    Waitlist waitlist;

    @Inject
    WaitlistLink waitlistLink;

    @Inject
    ManageLink manageLink;

    @Inject
    Phones phones;

    /** For what a client waits. */
    @Schema(name = "PublicWaitlistRequest")
    public record WaitRequest(
            @Size(max = 63) @Schema(example = "aul-spa") String subdomain,
            @Nullable UUID branchId,
            @Size(min = 1, max = 10) List<VisitJson> items,
            LocalDate from,
            LocalDate to,
            @Nullable @Schema(description = "The visit begins no earlier") LocalTime timeFrom,
            @Nullable @Schema(description = "It ends no later; 00:00 is the end of the day") LocalTime timeTo,
            @Schema(description = "With an e-mail address, to which offers go") ClientJson client,
            @Nullable @Schema(description = "That whoever comes is as old as the services ask for (minimumAge)")
                    Boolean ageConfirmed) {}

    @POST
    @Mutation
    @PermitAll
    @Operation(
            summary = "Wait for a place",
            description =
                    "As soon as there is a place in the window it is held for the first who waits for it, and he gets a"
                            + " mail; what is free already is offered at once.")
    @APIResponse(
            responseCode = "201",
            description = "He waits",
            content = @Content(schema = @Schema(implementation = WaitlistEntryJson.class)))
    @APIResponse(responseCode = "404", description = "business_not_found, not_found: also what only staff can book")
    @APIResponse(responseCode = "409", description = "waitlist_full: he waits for 5 places")
    @APIResponse(responseCode = "422", description = "The code names the rule that stands against it")
    public Response join(WaitRequest request) {
        publicBusiness.enter(request.subdomain());
        if (request.client().email() == null) {
            throw new InvalidInput("client.email", "required");
        }
        WaitlistEntryView entry = joinWaitlist.join(new JoinWaitlist.Wish(
                request.branchId(),
                request.items().stream().map(VisitJson::toItem).toList(),
                new WaitlistWindow(request.from(), request.to(), request.timeFrom(), request.timeTo()),
                request.client().toDetails(phones),
                null,
                Boolean.TRUE.equals(request.ageConfirmed())));
        return Created.of(WaitlistEntryJson.of(entry, waitlistLink.tokenFor(entry.id())));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(summary = "What the client waits for, and what is offered to him")
    @APIResponse(
            responseCode = "200",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = WaitlistEntryJson.class)))
    public WaitlistEntryJson get(@PathParam("id") UUID id, @QueryParam("token") @Nullable String token) {
        enter(id, token);
        WaitlistEntryView entry = waitlist.get(id);
        WaitlistEntryView.Offer offer = entry.offer();
        return offer == null
                ? WaitlistEntryJson.of(entry)
                : WaitlistEntryJson.ofOffered(entry, manageLink.tokenFor(offer.bookingId()));
    }

    @DELETE
    @Mutation
    @Path("{id}")
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Wait no more", description = "What is held is offered to the next one.")
    @APIResponse(responseCode = "204", description = "The client waits no more")
    public Response leave(@PathParam("id") UUID id, @QueryParam("token") @Nullable String token) {
        enter(id, token);
        waitlist.leave(id);
        return Response.noContent().build();
    }

    @POST
    @Mutation
    @Path("{id}/accept")
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Take the place that is offered",
            description = "The held booking becomes CONFIRMED, or PENDING until the business confirms it.")
    @APIResponse(
            responseCode = "200",
            description = "The booking, with the token of its own link",
            content = @Content(schema = @Schema(implementation = BookingJson.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "illegal_transition: nothing is offered, or not any more; prepayment_due: it is taken when that"
                            + " is paid, by the link of the offered booking")
    public BookingJson accept(@PathParam("id") UUID id, @QueryParam("token") @Nullable String token) {
        enter(id, token);
        BookingView booking = waitlist.accept(id);
        return BookingJson.of(booking, manageLink.tokenFor(booking.id()));
    }

    @POST
    @Mutation
    @Path("{id}/decline")
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Do without the place that is offered",
            description =
                    "It is offered to the next one. The client waits on, and is not asked again for the same time.")
    @APIResponse(
            responseCode = "200",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = WaitlistEntryJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: nothing is offered, or not any more")
    public WaitlistEntryJson decline(@PathParam("id") UUID id, @QueryParam("token") @Nullable String token) {
        enter(id, token);
        return WaitlistEntryJson.of(waitlist.decline(id));
    }

    /** Who holds the token is the client, whoever else he may be signed in as. */
    private void enter(UUID id, @Nullable String token) {
        publicBusiness.enter(waitlistLink
                .tenantOf(id, token == null ? "" : token)
                .orElseThrow(() -> new NotFound("waitlist entry")));
    }
}
