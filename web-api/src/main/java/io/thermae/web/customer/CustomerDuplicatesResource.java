package io.thermae.web.customer;

import io.thermae.booking.api.MergeCustomers;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.tenancy.api.ReaderPreferences;
import io.thermae.web.json.Page;
import io.thermae.web.json.Query;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Cards that may be of one customer. */
@ApplicationScoped
@Path("customers/duplicates")
@Tag(name = "Customers")
@SecurityRequirement(name = "bearer")
@Produces(MediaType.APPLICATION_JSON)
public class CustomerDuplicatesResource {

    @Inject
    MergeCustomers mergeCustomers;

    @Inject
    ReaderPreferences preferences;

    /** Two cards, and what they have in common. */
    public record DuplicateJson(CustomerJson customer, CustomerJson other, List<MergeCustomers.Likeness> likeness) {

        static DuplicateJson of(MergeCustomers.Pair pair, ZoneId zone) {
            return new DuplicateJson(
                    CustomerJson.of(pair.customer(), zone),
                    CustomerJson.of(pair.other(), zone),
                    List.copyOf(pair.likeness()));
        }
    }

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.CUSTOMERS_MANAGE)
    @Operation(
            summary = "Pairs of cards that may be one customer's",
            description =
                    "With the same telephone number or e-mail address, or with names of the same words, at least two,"
                            + " whatever their order, capitals, accents, and whether they are in Cyrillic or Latin letters. Who"
                            + " came first at first.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<DuplicateJson> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        Query query = new Query();
        int size = query.limit(limit);
        MergeCustomers.Position after =
                query.read("cursor", cursor, CustomerDuplicatesResource::position, "invalid_format");
        query.check();
        ZoneId zone = preferences.zone();
        return Page.of(
                mergeCustomers.duplicates(after, size + 1),
                size,
                pair -> DuplicateJson.of(pair, zone),
                pair -> pair.customer().id() + "." + pair.other().id());
    }

    private static MergeCustomers.Position position(String cursor) {
        String[] ids = cursor.split("\\.", 2);
        if (ids.length != 2) {
            throw new IllegalArgumentException("no position");
        }
        return new MergeCustomers.Position(UUID.fromString(ids[0]), UUID.fromString(ids[1]));
    }
}
