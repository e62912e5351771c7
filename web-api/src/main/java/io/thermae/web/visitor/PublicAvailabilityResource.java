package io.thermae.web.visitor;

import io.thermae.booking.api.FindSlots;
import io.thermae.booking.api.Slot;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.web.booking.AvailabilityJson;
import io.thermae.web.booking.DaysJson;
import io.thermae.web.booking.NextJson;
import io.thermae.web.booking.VisitQuestion;
import io.thermae.web.json.Query;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** When a business has time for a visit. Under a subdomain that it had: a redirect to the one that it has. */
@ApplicationScoped
@Path("public/business/{subdomain}/availability")
@Tag(name = "Visitors")
@Produces(MediaType.APPLICATION_JSON)
public class PublicAvailabilityResource {

    @Inject
    PublicBusiness publicBusiness;

    @Inject
    Branches branches;

    @Inject
    FindSlots findSlots;

    @GET
    @PermitAll
    @Operation(summary = "When a visit is possible", description = AvailabilityJson.WHO)
    @APIResponse(responseCode = "308", description = "The business has another subdomain now")
    @APIResponse(
            responseCode = "200",
            description = "Free times by start",
            content = @Content(schema = @Schema(implementation = AvailabilityJson.class)))
    public AvailabilityJson availability(
            @PathParam("subdomain") String subdomain,
            @BeanParam VisitQuestion.Asked asked,
            @BeanParam VisitQuestion.Dates dates) {
        BusinessView business = publicBusiness.enterPage(subdomain);
        Query query = new Query();
        VisitQuestion question = asked.read(query);
        VisitQuestion.Period period = dates.read(query);
        List<Slot> slots = findSlots.find(question.items(), question.branchId(), period.from(), period.to());
        return AvailabilityJson.of(zone(business, question.branchId(), slots), slots);
    }

    @GET
    @Path("days")
    @PermitAll
    @Operation(summary = "Which days have time for a visit", description = "For a view of a month.")
    @APIResponse(responseCode = "308", description = "The business has another subdomain now")
    @APIResponse(
            responseCode = "200",
            description = "Every date of the period, with how many starts it has",
            content = @Content(schema = @Schema(implementation = DaysJson.class)))
    public DaysJson days(
            @PathParam("subdomain") String subdomain,
            @BeanParam VisitQuestion.Asked asked,
            @BeanParam VisitQuestion.Dates dates) {
        BusinessView business = publicBusiness.enterPage(subdomain);
        Query query = new Query();
        VisitQuestion question = asked.read(query);
        VisitQuestion.Period period = dates.read(query);
        return DaysJson.of(
                zone(business, question.branchId(), List.of()),
                findSlots.count(question.items(), question.branchId(), period.from(), period.to()));
    }

    @GET
    @Path("next")
    @PermitAll
    @Operation(
            summary = "The next time for a visit",
            description =
                    "The first slot from a date on, or from now on, as far ahead as visits can be booked; with any"
                            + " master unless one is named.")
    @APIResponse(responseCode = "308", description = "The business has another subdomain now")
    @APIResponse(
            responseCode = "200",
            description = "The slot",
            content = @Content(schema = @Schema(implementation = NextJson.class)))
    public NextJson next(
            @PathParam("subdomain") String subdomain,
            @BeanParam VisitQuestion.Asked asked,
            @QueryParam("from") @Nullable String from) {
        BusinessView business = publicBusiness.enterPage(subdomain);
        Query query = new Query();
        VisitQuestion question = asked.read(query);
        LocalDate first = query.date("from", from);
        query.check();
        Optional<Slot> slot = findSlots.next(question.items(), question.branchId(), first);
        return NextJson.of(zone(business, question.branchId(), slot.stream().toList()), slot);
    }

    private String zone(BusinessView business, @Nullable UUID branch, List<Slot> slots) {
        if (branch == null) {
            return business.timeZone();
        }
        return slots.isEmpty()
                ? branches.get(branch).timeZone()
                : slots.get(0).zone().getId();
    }
}
