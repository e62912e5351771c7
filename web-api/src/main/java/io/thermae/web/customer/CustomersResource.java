package io.thermae.web.customer;

import io.thermae.booking.api.FindCustomers;
import io.thermae.booking.api.SetUpCustomer;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.tenancy.api.ReaderPreferences;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.Query;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.phone.Phones;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The customers of the business. */
@ApplicationScoped
@Path("customers")
@Tag(name = "Customers")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CustomersResource {

    /** Letters and digits: fewer of them would find nearly everybody. */
    private static final long SHORTEST_SEARCH = 2;

    @Inject
    FindCustomers findCustomers;

    @Inject
    SetUpCustomer setUpCustomer;

    @Inject
    ReaderPreferences preferences;

    @Inject
    Phones phones;

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(value = Permission.CUSTOMERS_READ, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(
            summary = "The customers of the business",
            description =
                    "In the order in which they came. A manager is shown those who have booked in his branches, or"
                            + " whose cards were made there, a master those who have booked with him. `q`, at least two letters or"
                            + " digits: all of its words begin words of the name or the e-mail address, or are parts of the"
                            + " telephone number; whose name begins with it comes first. Capitals, accents, and whether it is"
                            + " typed in Cyrillic or Latin letters make no difference. `tag`: those who have it.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<CustomerJson> list(
            @QueryParam("q") @Nullable String words,
            @QueryParam("tag") @Nullable String tag,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Query query = new Query();
        int size = query.limit(limit);
        String tagged = query.words("tag", tag);
        String sought = query.words("q", words);
        if (sought != null
                && sought.codePoints().filter(Character::isLetterOrDigit).count() < SHORTEST_SEARCH) {
            query.refuse("q", "too_short", Map.of("min", SHORTEST_SEARCH));
        }
        FindCustomers.Filter filter = new FindCustomers.Filter(
                sought, tagged == null ? null : tagged.toLowerCase(Locale.ROOT), query.id("cursor", cursor), size + 1);
        query.check();
        ZoneId zone = preferences.zone();
        return Page.of(
                findCustomers.list(filter), size, customer -> CustomerJson.of(customer, zone), customer -> customer.id()
                        .toString());
    }

    @POST
    @Mutation
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.CUSTOMERS_MANAGE)
    @Operation(
            summary = "Add a customer",
            description = "No two customers have a contact in common. Tags are kept in lower case.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = CustomerJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "contact_taken: `details.customerId` has it, unless the caller may not see him")
    public Response add(CustomerRequest request) {
        return Created.of(CustomerJson.of(setUpCustomer.add(request.toDetails(phones)), preferences.zone()));
    }
}
