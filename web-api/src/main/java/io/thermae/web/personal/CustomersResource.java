package io.thermae.web.personal;

import io.thermae.booking.api.CustomerData;
import io.thermae.booking.api.CustomerView;
import io.thermae.booking.api.FindCustomers;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.ExportPerson;
import io.thermae.tenancy.api.Permission;
import io.thermae.tenancy.api.ReaderPreferences;
import io.thermae.web.json.Page;
import io.thermae.web.json.Query;
import io.thermae.web.json.Times;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Customers, and what the business knows of them. */
@RequestScoped
@Path("customers")
@Tag(name = "Customers")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CustomersResource {

    @Inject
    FindCustomers findCustomers;

    @Inject
    CustomerData customerData;

    @Inject
    ExportPerson exportPerson;

    @Inject
    ReaderPreferences preferences;

    @Inject
    Clock clock;

    /** A customer's card; of one who was erased nothing but that. */
    public record CustomerJson(
            UUID id,
            String name,
            @Nullable String email,
            @Nullable String phone,
            String language,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime erasedAt) {

        static CustomerJson of(CustomerView customer, ZoneId zone) {
            return new CustomerJson(
                    customer.id(),
                    customer.name(),
                    customer.email(),
                    customer.phone(),
                    customer.language(),
                    Times.at(customer.createdAt(), zone),
                    customer.erasedAt() == null ? null : Times.at(customer.erasedAt(), zone));
        }
    }

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(value = Permission.CUSTOMERS_READ, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(
            summary = "The customers of the business",
            description = "In the order in which they came. A manager is shown those who have booked in his branches, a"
                    + " master those who have booked with him. `q`: words of the name, the e-mail address or the"
                    + " telephone number.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<CustomerJson> list(
            @QueryParam("q") @Nullable String words,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Query query = new Query();
        int size = query.limit(limit);
        FindCustomers.Filter filter =
                new FindCustomers.Filter(query.words("q", words), query.id("cursor", cursor), size + 1);
        query.check();
        ZoneId zone = preferences.zone();
        return Page.of(
                findCustomers.list(filter), size, customer -> CustomerJson.of(customer, zone), customer -> customer.id()
                        .toString());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(value = Permission.CUSTOMERS_READ, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(summary = "A customer")
    @APIResponse(
            responseCode = "200",
            description = "The customer",
            content = @Content(schema = @Schema(implementation = CustomerJson.class)))
    public CustomerJson get(@PathParam("id") UUID id) {
        return CustomerJson.of(findCustomers.get(id), preferences.zone());
    }

    @GET
    @Path("{id}/personal-data")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.CUSTOMERS_MANAGE)
    @Operation(
            summary = "All that the business knows of a customer",
            description = PersonalDataAnswer.DESCRIPTION + " Also what he has booked in other branches.")
    @APIResponse(
            responseCode = "200",
            description = "The export",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response export(@PathParam("id") UUID id) {
        return PersonalDataAnswer.of(exportPerson, customerData.export(id), clock.instant());
    }

    @POST
    @Mutation
    @Path("{id}/erasure")
    @RolesAllowed(Role.Names.OWNER)
    @Operation(
            summary = "Erase what tells who a customer is",
            description =
                    "For good. His bookings and what they cost stay, and tell of nobody. The reason is kept, so it"
                            + " must not name him. The second time nothing happens.")
    @APIResponse(responseCode = "204", description = "Erased")
    @APIResponse(responseCode = "409", description = "future_bookings: cancel them first")
    public void erase(@PathParam("id") UUID id, ErasureRequest request) {
        customerData.erase(id, request.reason());
    }
}
