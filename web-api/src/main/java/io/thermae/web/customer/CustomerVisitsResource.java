package io.thermae.web.customer;

import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.CustomerVisits;
import io.thermae.kernel.Money;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.tenancy.api.ReaderPreferences;
import io.thermae.web.booking.BookingJson;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.json.Times;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A customer's visits. */
@ApplicationScoped
@Path("customers/{id}/visits")
@Tag(name = "Customers")
@SecurityRequirement(name = "bearer")
@Produces(MediaType.APPLICATION_JSON)
public class CustomerVisitsResource {

    @Inject
    CustomerVisits visits;

    @Inject
    ReaderPreferences preferences;

    /** What the visits come to; those that took place count as visits and bring revenue. */
    public record VisitTotals(
            long visits,
            long noShows,
            long cancelled,
            long upcoming,
            List<Money> revenue,
            @Nullable OffsetDateTime firstVisit,
            @Nullable OffsetDateTime lastVisit) {

        static VisitTotals of(CustomerVisits.Totals totals, ZoneId zone) {
            return new VisitTotals(
                    totals.visits(),
                    totals.noShows(),
                    totals.cancelled(),
                    totals.upcoming(),
                    totals.revenue(),
                    Times.orNull(totals.firstVisit(), zone),
                    Times.orNull(totals.lastVisit(), zone));
        }
    }

    /** The totals of all visits, and a page of them. */
    public record CustomerVisitsJson(VisitTotals totals, List<BookingJson> items, @Nullable String nextCursor) {}

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(value = Permission.CUSTOMERS_READ, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(
            summary = "The visits of a customer",
            description = "The latest first, and what all of them come to: of the bookings that the caller may see.")
    @APIResponse(
            responseCode = "200",
            description = "Totals, and a page",
            content = @Content(schema = @Schema(implementation = CustomerVisitsJson.class)))
    public CustomerVisitsJson list(@PathParam("id") UUID id, @BeanParam Paging paging) {
        Portion portion = paging.read();
        Page<BookingJson> page = Page.of(visits.visits(id, portion), portion, BookingJson::of, BookingView::id);
        return new CustomerVisitsJson(
                VisitTotals.of(visits.totals(id), preferences.zone()), page.items(), page.nextCursor());
    }
}
