package io.thermae.web.transfer;

import io.thermae.booking.api.ImportBookings;
import io.thermae.booking.api.ImportCustomers;
import io.thermae.booking.api.ImportServices;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.csv.Csv;
import io.thermae.web.json.Query;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.phone.Phones;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a business brings from elsewhere. */
@RequestScoped
@Path("imports")
@Tag(name = "Imports and exports")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@Consumes({Csv.TYPE, MediaType.WILDCARD})
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "200",
        description = "What has become of each row",
        content = @Content(schema = @Schema(implementation = ImportReport.class)))
public class ImportsResource {

    private static final String RULES =
            " CSV (RFC 4180) in UTF-8 with a line of names, commas or semicolons between, at most"
                    + " 10,000 rows; the columns of an export can be sent as they are. With dryRun=true the report is that of a real"
                    + " run, and nothing is written. Where a row is refused nothing is written, or with onRefusal=SKIP only the"
                    + " others are.";

    @Inject
    Imports imports;

    @Inject
    ImportCustomers importCustomers;

    @Inject
    ImportServices importServices;

    @Inject
    ImportBookings importBookings;

    @Inject
    Phones phones;

    @Context
    HttpHeaders headers;

    @POST
    @Mutation
    @Path("customers")
    @NeedsPermission(Permission.CUSTOMERS_MANAGE)
    @Operation(
            summary = "Bring customers",
            description =
                    "Columns: name, email, phone, birthDate, language, branchId, tags (with | between). Who has one of the"
                            + " contacts already exists, and is left as he is." + RULES)
    public ImportReport customers(
            @BeanParam ImportOptions options,
            @RequestBody(content = @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING)))
                    byte[] body) {
        return imports.run(
                new Imports.Brought<>(headers.getMediaType(), body, CustomerRow.class, CustomerRow.NAMES),
                options.read(),
                row -> row.toDetails(phones),
                importCustomers::run);
    }

    @POST
    @Mutation
    @Path("services")
    @NeedsPermission(Permission.SERVICES_MANAGE)
    @Operation(
            summary = "Bring services",
            description =
                    "Columns: name, category, description, durationMinutes, bufferBeforeMinutes, bufferAfterMinutes, price,"
                            + " currency, priceKind, onlineBookable, minimumAge. One of the same name already exists."
                            + RULES)
    public ImportReport services(
            @BeanParam ImportOptions options,
            @RequestBody(content = @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING)))
                    byte[] body) {
        return imports.run(
                new Imports.Brought<>(headers.getMediaType(), body, ServiceRow.class, ServiceRow.NAMES),
                options.read(),
                ServiceRow::toDetails,
                importServices::run);
    }

    @POST
    @Mutation
    @Path("bookings")
    @NeedsPermission(Permission.BOOKINGS_MANAGE_BRANCH)
    @Operation(
            summary = "Bring bookings to come",
            description =
                    "Columns: start, branchId, services and masters (ids or names, with | between), name, phone, email,"
                            + " locale, notes, status (PENDING, CONFIRMED or none; decided anew). One at the same time for the same"
                            + " contact and services already exists. Nobody is told by mail unless tell=true." + RULES)
    public ImportReport bookings(
            @BeanParam ImportOptions options,
            @QueryParam("tell") @Nullable String tell,
            @RequestBody(content = @Content(mediaType = Csv.TYPE, schema = @Schema(type = SchemaType.STRING)))
                    byte[] body) {
        Query query = new Query();
        boolean told = ImportOptions.flag(query, "tell", tell);
        query.check();
        return imports.run(
                new Imports.Brought<>(headers.getMediaType(), body, BookingRow.class, BookingRow.NAMES),
                options.read(),
                row -> row.toSaid(phones),
                (rows, manner) -> importBookings.run(rows, manner, told));
    }
}
