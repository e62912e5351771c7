package io.thermae.web.booking;

import io.thermae.booking.api.FindStaffSlots;
import io.thermae.booking.api.Slot;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Query;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** When the people of the business can book a visit for a client. */
@ApplicationScoped
@Path("availability")
@Tag(name = "Bookings")
@SecurityRequirement(name = "bearer")
@Produces(MediaType.APPLICATION_JSON)
public class AvailabilityResource {

    @Inject
    FindStaffSlots findSlots;

    @Inject
    Branches branches;

    @Inject
    OwnBusiness ownBusiness;

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(value = Permission.BOOKINGS_MANAGE_BRANCH, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(
            summary = "When staff can book a visit",
            description = AvailabilityJson.WHO
                    + " Services that only staff books are among them, and no lead time counts. Who books for himself alone is"
                    + " shown his own times, who manages branches those of his branches.")
    @APIResponse(
            responseCode = "200",
            description = "Free times by start",
            content = @Content(schema = @Schema(implementation = AvailabilityJson.class)))
    public AvailabilityJson availability(@BeanParam VisitQuestion.Asked asked, @BeanParam VisitQuestion.Dates dates) {
        Query query = new Query();
        VisitQuestion question = asked.read(query);
        VisitQuestion.Period period = dates.read(query);
        List<Slot> slots = findSlots.find(question.items(), question.branchId(), period.from(), period.to());
        return AvailabilityJson.of(zone(question.branchId()), slots);
    }

    @GET
    @Path("days")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(value = Permission.BOOKINGS_MANAGE_BRANCH, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(
            summary = "On which days staff can book a visit",
            description = "For a view of a month; of the times that GET /availability shows.")
    @APIResponse(
            responseCode = "200",
            description = "Every date of the period, with how many starts it has",
            content = @Content(schema = @Schema(implementation = DaysJson.class)))
    public DaysJson days(@BeanParam VisitQuestion.Asked asked, @BeanParam VisitQuestion.Dates dates) {
        Query query = new Query();
        VisitQuestion question = asked.read(query);
        VisitQuestion.Period period = dates.read(query);
        SortedMap<LocalDate, Integer> counts =
                findSlots.count(question.items(), question.branchId(), period.from(), period.to());
        return DaysJson.of(zone(question.branchId()), counts);
    }

    @GET
    @Path("next")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(value = Permission.BOOKINGS_MANAGE_BRANCH, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(
            summary = "The next time at which staff can book a visit",
            description =
                    "The first slot from a date on, or from now on, as far ahead as visits can be booked; of the times that"
                            + " GET /availability shows.")
    @APIResponse(
            responseCode = "200",
            description = "The slot",
            content = @Content(schema = @Schema(implementation = NextJson.class)))
    public NextJson next(@BeanParam VisitQuestion.Asked asked, @QueryParam("from") @Nullable String from) {
        Query query = new Query();
        VisitQuestion question = asked.read(query);
        LocalDate first = query.date("from", from);
        query.check();
        Optional<Slot> slot = findSlots.next(question.items(), question.branchId(), first);
        return NextJson.of(zone(question.branchId()), slot);
    }

    private String zone(@Nullable UUID branch) {
        return branch == null
                ? ownBusiness.zone().getId()
                : branches.get(branch).timeZone();
    }
}
