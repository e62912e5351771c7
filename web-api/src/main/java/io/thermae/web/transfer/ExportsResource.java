package io.thermae.web.transfer;

import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.CustomerView;
import io.thermae.booking.api.FindBookings;
import io.thermae.booking.api.FindCustomers;
import io.thermae.booking.api.ServiceView;
import io.thermae.booking.api.Services;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.csv.Csv;
import io.thermae.web.json.Query;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a business takes elsewhere: it is the business's. What was shown is noted in the audit, as with lists. */
@ApplicationScoped
@Path("exports")
@Tag(name = "Imports and exports")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@Produces(Csv.TYPE)
@APIResponse(
        responseCode = "200",
        description = "CSV (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe",
        content = @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING)))
public class ExportsResource {

    @Inject
    FindCustomers findCustomers;

    @Inject
    Services services;

    @Inject
    FindBookings findBookings;

    @GET
    @Path("customers")
    @NeedsPermission(Permission.CUSTOMERS_MANAGE)
    @Operation(
            summary = "Customers as CSV",
            description = "Filters as those of GET /customers. Can be imported as it is.")
    public Response customers(@QueryParam("q") @Nullable String words, @QueryParam("tag") @Nullable String tag) {
        Query query = new Query();
        String tagged = query.words("tag", tag);
        String sought = query.words("q", words);
        query.check();
        return answer(
                "customers",
                new CsvExport<CustomerView>(
                        CustomerRow.NAMES,
                        last -> findCustomers.list(new FindCustomers.Filter(
                                sought,
                                tagged == null ? null : tagged.toLowerCase(Locale.ROOT),
                                last == null ? null : last.id(),
                                CsvExport.BATCH)),
                        CustomerRow::cells));
    }

    @GET
    @Path("services")
    @NeedsPermission(Permission.SERVICES_MANAGE)
    @Operation(
            summary = "Services as CSV",
            description = "Those that are not archived. Segments, masters, resources and special prices are left out.")
    public Response services() {
        return answer(
                "services",
                new CsvExport<ServiceView>(
                        ServiceRow.NAMES,
                        last -> services.list(new Portion(last == null ? null : last.id(), CsvExport.BATCH)),
                        ServiceRow::cells));
    }

    @GET
    @Path("bookings")
    @NeedsPermission(Permission.BOOKINGS_MANAGE_BRANCH)
    @Operation(summary = "Bookings as CSV", description = "Filters as those of GET /bookings; by start.")
    public Response bookings(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("masterId") @Nullable String masterId,
            @QueryParam("branchId") @Nullable String branchId,
            @QueryParam("customerId") @Nullable String customerId,
            @QueryParam("status") @Nullable String status) {
        Query query = new Query();
        LocalDate first = query.date("from", from);
        LocalDate last = query.date("to", to);
        UUID master = query.id("masterId", masterId);
        UUID branch = query.id("branchId", branchId);
        UUID customer = query.id("customerId", customerId);
        BookingStatus wanted = query.oneOf("status", status, BookingStatus.values());
        query.check();
        return answer(
                "bookings",
                new CsvExport<BookingView>(
                        BookingRow.NAMES,
                        before -> findBookings.list(new FindBookings.Filter(
                                first,
                                last,
                                master,
                                branch,
                                customer,
                                wanted,
                                null,
                                before == null ? null : new FindBookings.Position(before.start(), before.id()),
                                CsvExport.BATCH)),
                        BookingRow::cells));
    }

    private static Response answer(String name, CsvExport<?> export) {
        return Response.ok(export)
                .type(Csv.TYPE + "; charset=utf-8; header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .build();
    }
}
