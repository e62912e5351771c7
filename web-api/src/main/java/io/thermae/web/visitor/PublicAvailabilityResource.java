package io.thermae.web.visitor;

import io.thermae.booking.api.FindSlots;
import io.thermae.booking.api.Slot;
import io.thermae.booking.api.VisitItem;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.web.json.Query;
import io.thermae.web.json.SlotJson;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** When a business has time for a visit. Under a subdomain that it had: a redirect to the one that it has. */
@RequestScoped
@Path("public/business/{subdomain}/availability")
@Tag(name = "Visitors")
@Produces(MediaType.APPLICATION_JSON)
public class PublicAvailabilityResource {

    /** Services of one visit. */
    private static final int MAX_SERVICES = 10;

    @Inject
    PublicBusiness publicBusiness;

    @Inject
    Branches branches;

    @Inject
    FindSlots findSlots;

    /** Free times. */
    public record AvailabilityJson(String timeZone, List<SlotJson> slots) {}

    /** How many starts a date has. */
    public record DayJson(LocalDate date, int slots) {}

    /** The days of a period, each of them. */
    public record DaysJson(String timeZone, List<DayJson> days) {}

    /** The next free time; null if there is none as far ahead as visits can be booked. */
    public record NextJson(String timeZone, @Nullable SlotJson slot) {}

    /** What is asked for; the branch and the master are null for any. */
    private record Question(List<VisitItem> items, @Nullable UUID branchId) {}

    @GET
    @PermitAll
    @Operation(
            summary = "When a visit is possible",
            description =
                    "Every start at which the whole visit fits. masterIds: the masters who can each do all of it, the"
                            + " least busy first; where nobody can do all of it, those who do each service in order. Where"
                            + " masters take different times there is a slot for each end. An add-on is asked for right"
                            + " after the service that takes it.")
    @APIResponse(responseCode = "308", description = "The business has another subdomain now")
    @APIResponse(
            responseCode = "200",
            description = "Free times by start",
            content = @Content(schema = @Schema(implementation = AvailabilityJson.class)))
    public AvailabilityJson availability(
            @PathParam("subdomain") String subdomain,
            @QueryParam("serviceId") List<String> serviceId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("masterId") @Nullable String masterId,
            @QueryParam("branchId") @Nullable String branchId) {
        BusinessView business = publicBusiness.enterPage(subdomain);
        Query query = new Query();
        Question question = question(query, serviceId, masterId, branchId);
        LocalDate first = query.required("from", query.date("from", from));
        LocalDate last = query.required("to", query.date("to", to));
        query.period(first, last, FindSlots.MAX_DAYS);
        query.check();
        List<Slot> slots = findSlots.find(
                question.items(), question.branchId(), Objects.requireNonNull(first), Objects.requireNonNull(last));
        return new AvailabilityJson(
                zone(business, question.branchId(), slots),
                slots.stream().map(SlotJson::of).toList());
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
            @QueryParam("serviceId") List<String> serviceId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("masterId") @Nullable String masterId,
            @QueryParam("branchId") @Nullable String branchId) {
        BusinessView business = publicBusiness.enterPage(subdomain);
        Query query = new Query();
        Question question = question(query, serviceId, masterId, branchId);
        LocalDate first = query.required("from", query.date("from", from));
        LocalDate last = query.required("to", query.date("to", to));
        query.period(first, last, FindSlots.MAX_DAYS);
        query.check();
        List<DayJson> days = findSlots
                .count(
                        question.items(),
                        question.branchId(),
                        Objects.requireNonNull(first),
                        Objects.requireNonNull(last))
                .entrySet()
                .stream()
                .map(day -> new DayJson(day.getKey(), day.getValue()))
                .toList();
        return new DaysJson(zone(business, question.branchId(), List.of()), days);
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
            @QueryParam("serviceId") List<String> serviceId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("masterId") @Nullable String masterId,
            @QueryParam("branchId") @Nullable String branchId) {
        BusinessView business = publicBusiness.enterPage(subdomain);
        Query query = new Query();
        Question question = question(query, serviceId, masterId, branchId);
        LocalDate first = query.date("from", from);
        query.check();
        Optional<Slot> slot = findSlots.next(question.items(), question.branchId(), first);
        return new NextJson(
                zone(business, question.branchId(), slot.stream().toList()),
                slot.map(SlotJson::of).orElse(null));
    }

    private static Question question(
            Query query, List<String> serviceId, @Nullable String masterId, @Nullable String branchId) {
        List<UUID> wanted = query.ids("serviceId", serviceId);
        if (serviceId.isEmpty()) {
            query.refuse("serviceId", "required", Map.of());
        } else if (serviceId.size() > MAX_SERVICES) {
            query.refuse("serviceId", "too_many", Map.of("max", MAX_SERVICES));
        }
        UUID master = query.id("masterId", masterId);
        return new Question(
                wanted.stream().map(service -> new VisitItem(service, master)).toList(),
                query.id("branchId", branchId));
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
