package io.thermae.web.staff;

import io.thermae.booking.api.MasterView;
import io.thermae.booking.api.Masters;
import io.thermae.booking.api.SetUpMaster;
import io.thermae.booking.api.Shift;
import io.thermae.booking.api.TimeOffView;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.json.Times;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.phone.Phones;
import io.thermae.web.security.NeedsNoPermission;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
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
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Masters, their week and their time off. */
@RequestScoped
@Path("masters")
@Tag(name = "Masters")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MastersResource {

    @Inject
    Masters masters;

    @Inject
    Phones phones;

    @Inject
    SetUpMaster setUpMaster;

    @Inject
    OwnBusiness ownBusiness;

    /** A working week. */
    public record ScheduleRequest(@Size(max = 100) List<Shift> schedule) {}

    /** Time off. */
    public record TimeOffRequest(
            @Schema(example = "2026-12-01T09:00:00+05:00") OffsetDateTime start,
            @Schema(example = "2026-12-08T00:00:00+05:00") OffsetDateTime end,
            @Nullable @Size(max = 500) @Schema(example = "Holiday") String reason) {}

    /** Time off, with the offset of the business's zone. */
    public record TimeOffJson(UUID id, OffsetDateTime start, OffsetDateTime end, @Nullable String reason) {
        static TimeOffJson of(TimeOffView timeOff, ZoneId zone) {
            return new TimeOffJson(
                    timeOff.id(), Times.at(timeOff.start(), zone), Times.at(timeOff.end(), zone), timeOff.reason());
        }
    }

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("Colleagues know each other")
    @Operation(summary = "The masters of the business", description = "A manager is shown those of his branches.")
    @APIResponse(responseCode = "200", description = "All that are not archived, by name")
    public Page<MasterView> list(@BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(masters.list(portion), portion, Function.identity(), MasterView::id);
    }

    @POST
    @Mutation
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.MASTERS_MANAGE)
    @Operation(summary = "Take a master on", description = "With an e-mail the master is invited as a user.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = MasterView.class)))
    @APIResponse(responseCode = "409", description = "email_taken")
    public Response add(MasterRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(setUpMaster.add(request.toDetails(phones)))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("Colleagues know each other")
    @Operation(summary = "A master")
    @APIResponse(
            responseCode = "200",
            description = "The master",
            content = @Content(schema = @Schema(implementation = MasterView.class)))
    public MasterView get(@PathParam("id") UUID id) {
        return masters.get(id);
    }

    @PUT
    @Mutation
    @Versioned
    @Path("{id}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.MASTERS_MANAGE)
    @Operation(
            summary = "Edit a master",
            description =
                    "A master who gets an e-mail is invited. A manager's edit touches the branches that he manages; in"
                            + " others the master stays.")
    @APIResponse(
            responseCode = "200",
            description = "The master",
            content = @Content(schema = @Schema(implementation = MasterView.class)))
    public MasterView edit(@PathParam("id") UUID id, MasterRequest request) {
        return setUpMaster.edit(id, request.toDetails(phones));
    }

    @DELETE
    @Mutation
    @Versioned
    @Path("{id}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.MASTERS_MANAGE)
    @Operation(
            summary = "Archive a master",
            description = "What has history stays readable. A manager archives those who work in his branches only.")
    @APIResponse(responseCode = "204", description = "Archived")
    public Response archive(@PathParam("id") UUID id) {
        setUpMaster.archive(id);
        return Response.noContent().build();
    }

    @PUT
    @Mutation
    @Versioned
    @Path("{id}/schedule")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(value = Permission.MASTERS_MANAGE, own = Permission.SCHEDULE_OWN_MANAGE)
    @Operation(
            summary = "Set the working week of a master",
            description = "Replaces the whole week; 00:00 ends the day.")
    @APIResponse(
            responseCode = "200",
            description = "The master",
            content = @Content(schema = @Schema(implementation = MasterView.class)))
    public MasterView setSchedule(@PathParam("id") UUID id, ScheduleRequest request) {
        return setUpMaster.setSchedule(id, request.schedule());
    }

    @GET
    @Path("{id}/time-off")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("A manager sees his branches' masters, a master himself")
    @Operation(summary = "The time off of a master")
    @APIResponse(responseCode = "200", description = "By time")
    public Page<TimeOffJson> timeOff(@PathParam("id") UUID id) {
        ZoneId zone = ownBusiness.zone();
        return Page.whole(masters.timeOff(id).stream()
                .map(timeOff -> TimeOffJson.of(timeOff, zone))
                .toList());
    }

    @POST
    @Mutation
    @Versioned
    @Path("{id}/time-off")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(value = Permission.MASTERS_MANAGE, own = Permission.TIME_OFF_OWN)
    @Operation(summary = "Give a master time off")
    @APIResponse(
            responseCode = "201",
            description = "Given",
            content = @Content(schema = @Schema(implementation = TimeOffJson.class)))
    @APIResponse(responseCode = "409", description = "time_off_conflict, with the bookings in the way")
    public Response addTimeOff(@PathParam("id") UUID id, TimeOffRequest request) {
        TimeOffView given = setUpMaster.addTimeOff(
                id, request.start().toInstant(), request.end().toInstant(), request.reason());
        return Response.status(Response.Status.CREATED)
                .entity(TimeOffJson.of(given, ownBusiness.zone()))
                .build();
    }

    @DELETE
    @Mutation
    @Versioned
    @Path("{id}/time-off/{timeOffId}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(value = Permission.MASTERS_MANAGE, own = Permission.TIME_OFF_OWN)
    @Operation(summary = "Take time off back")
    @APIResponse(responseCode = "204", description = "Taken back")
    public Response removeTimeOff(@PathParam("id") UUID id, @PathParam("timeOffId") UUID timeOffId) {
        setUpMaster.removeTimeOff(id, timeOffId);
        return Response.noContent().build();
    }
}
