package io.thermae.web.booking;

import io.thermae.booking.api.FindSlots;
import io.thermae.booking.api.FindStaffSlots;
import io.thermae.booking.api.Slot;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Query;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** When the people of the business can book a visit for a client. */
@RequestScoped
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
    public AvailabilityJson availability(
            @QueryParam("serviceId") List<String> serviceId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("masterId") @Nullable String masterId,
            @QueryParam("branchId") @Nullable String branchId) {
        Query query = new Query();
        VisitQuestion question = VisitQuestion.read(query, serviceId, masterId, branchId);
        LocalDate first = query.required("from", query.date("from", from));
        LocalDate last = query.required("to", query.date("to", to));
        query.period(first, last, FindSlots.MAX_DAYS);
        query.check();
        List<Slot> slots = findSlots.find(
                question.items(), question.branchId(), Objects.requireNonNull(first), Objects.requireNonNull(last));
        return AvailabilityJson.of(zone(question.branchId()), slots);
    }

    private String zone(@Nullable UUID branch) {
        return branch == null
                ? ownBusiness.zone().getId()
                : branches.get(branch).timeZone();
    }
}
