package io.thermae.web.staff;

import io.thermae.booking.api.ExternalCalendarView;
import io.thermae.booking.api.ExternalCalendars;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.security.NeedsNoPermission;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** Calendars that masters keep elsewhere: when they are busy there, they are not offered and not booked here. */
@ApplicationScoped
@Path("masters/{id}/external-calendars")
@Tag(name = "Masters")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ExternalCalendarsResource {

    @Inject
    ExternalCalendars calendars;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    CurrentCaller caller;

    /** A calendar elsewhere. */
    public record NewExternalCalendarRequest(
            @Size(max = 100) @Schema(example = "Private") String name,
            @Size(max = 500)
                    @Schema(
                            description = "Of an iCalendar file; a secret, which is not told again",
                            example =
                                    "https://calendar.google.com/calendar/ical/aigerim%40gmail.com/private-1f0c/basic.ics")
                    String url) {

        /** The address is a secret. */
        @Override
        public String toString() {
            return "NewExternalCalendarRequest[" + name + "]";
        }
    }

    /** What becomes of it. */
    public record ExternalCalendarRequest(
            @Size(max = 100) @Schema(example = "Private") String name,
            @Nullable @Size(max = 500) @Schema(description = "The address stays unless another one is given")
                    String url) {

        /** The address is a secret. */
        @Override
        public String toString() {
            return "ExternalCalendarRequest[" + name + "]";
        }
    }

    @GET
    @NeedsNoPermission("A manager sees his branches' masters, a master himself")
    @Operation(summary = "The calendars that a master keeps elsewhere", description = "Oldest first.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<ExternalCalendarJson> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(calendars.list(id, portion), portion, this::json, ExternalCalendarView::id);
    }

    @POST
    @Mutation
    @NeedsPermission(value = Permission.MASTERS_MANAGE, own = Permission.SCHEDULE_OWN_MANAGE)
    @Operation(
            summary = "Have a calendar that a master keeps elsewhere read",
            description =
                    "It is read soon, and then again and again. When its events say that the master is busy he is"
                            + " not offered and not booked; what they are about is not kept. Bookings that are there already stay.")
    @APIResponse(
            responseCode = "201",
            description = "It will be read",
            content = @Content(schema = @Schema(implementation = ExternalCalendarJson.class)))
    @APIResponse(responseCode = "409", description = "external_calendars_full: the master has as many as he can")
    public Response add(@PathParam("id") UUID id, NewExternalCalendarRequest request) {
        return Created.of(json(calendars.add(id, request.name(), request.url())));
    }

    @GET
    @Path("{calendarId}")
    @NeedsNoPermission("A manager sees his branches' masters, a master himself")
    @Operation(summary = "A calendar that a master keeps elsewhere")
    @APIResponse(responseCode = "200", description = "The calendar, and what has come of reading it")
    public ExternalCalendarJson get(@PathParam("id") UUID id, @PathParam("calendarId") UUID calendarId) {
        return json(calendars.get(id, calendarId));
    }

    @PUT
    @Mutation
    @Versioned
    @Path("{calendarId}")
    @NeedsPermission(value = Permission.MASTERS_MANAGE, own = Permission.SCHEDULE_OWN_MANAGE)
    @Operation(
            summary = "Change the name or the address of a calendar elsewhere",
            description = "Its busy times stay until what is at another address has been read.")
    @APIResponse(responseCode = "200", description = "The calendar")
    public ExternalCalendarJson edit(
            @PathParam("id") UUID id, @PathParam("calendarId") UUID calendarId, ExternalCalendarRequest request) {
        return json(calendars.edit(id, calendarId, request.name(), request.url()));
    }

    @DELETE
    @Mutation
    @Versioned
    @Path("{calendarId}")
    @NeedsPermission(value = Permission.MASTERS_MANAGE, own = Permission.SCHEDULE_OWN_MANAGE)
    @Operation(summary = "Forget a calendar elsewhere", description = "Its busy times are free at once.")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public Response remove(@PathParam("id") UUID id, @PathParam("calendarId") UUID calendarId) {
        calendars.remove(id, calendarId);
        return Response.noContent().build();
    }

    @POST
    @Mutation
    @Path("{calendarId}/refresh")
    @NeedsPermission(value = Permission.MASTERS_MANAGE, own = Permission.SCHEDULE_OWN_MANAGE)
    @Operation(
            summary = "Have a calendar elsewhere read now",
            description = "Within seconds, in the background: lastFetchedAt tells when that was done.")
    @APIResponse(
            responseCode = "202",
            description = "It is being read",
            content = @Content(schema = @Schema(implementation = ExternalCalendarJson.class)))
    public Response refresh(@PathParam("id") UUID id, @PathParam("calendarId") UUID calendarId) {
        return Response.status(Response.Status.ACCEPTED)
                .entity(json(calendars.refresh(id, calendarId)))
                .build();
    }

    private ExternalCalendarJson json(ExternalCalendarView calendar) {
        return ExternalCalendarJson.of(
                calendar, ownBusiness.zone(), caller.get().language());
    }
}
