package io.thermae.web.expense;

import io.thermae.finance.api.SupplierView;
import io.thermae.finance.api.Suppliers;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Of whom the business buys. */
@ApplicationScoped
@Path("suppliers")
@Tag(name = "Expenses")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.EXPENSES_RECORD)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SuppliersResource {

    @Inject
    Suppliers suppliers;

    /** What is said of a supplier. */
    public record SupplierRequest(
            @Size(max = 200) @Schema(description = "Of a company", example = "Linen Trade") String name,
            @Nullable @Size(max = 40) @Schema(description = "Under which the state knows it", example = "123456789012")
                    String registrationNumber) {}

    /** A supplier. */
    public record SupplierJson(
            UUID id,
            @Schema(example = "Linen Trade") String name,
            @Nullable @Schema(description = "Under which the state knows it", example = "123456789012")
                    String registrationNumber,
            boolean archived,
            long version) {

        static SupplierJson of(SupplierView supplier) {
            return new SupplierJson(
                    supplier.id(),
                    supplier.name(),
                    supplier.registrationNumber(),
                    supplier.archivedAt() != null,
                    supplier.version());
        }
    }

    @GET
    @NeedsPermission({Permission.EXPENSES_RECORD, Permission.EXPENSES_APPROVE, Permission.FINANCE_VIEW})
    @Operation(summary = "Suppliers", description = "In the order in which they were added; archived, too.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<SupplierJson> list(@BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(suppliers.list(portion), portion, SupplierJson::of, SupplierView::id);
    }

    @POST
    @Mutation
    @Operation(summary = "Add a supplier")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = SupplierJson.class)))
    public Response add(SupplierRequest request) {
        return Created.of(SupplierJson.of(suppliers.add(request.name(), request.registrationNumber())));
    }

    @GET
    @Path("{id}")
    @NeedsPermission({Permission.EXPENSES_RECORD, Permission.EXPENSES_APPROVE, Permission.FINANCE_VIEW})
    @Operation(summary = "A supplier")
    @APIResponse(responseCode = "200", description = "The supplier")
    public SupplierJson get(@PathParam("id") UUID id) {
        return SupplierJson.of(suppliers.get(id));
    }

    @PUT
    @Mutation
    @Versioned
    @Path("{id}")
    @Operation(summary = "Call a supplier otherwise")
    @APIResponse(responseCode = "200", description = "The supplier")
    public SupplierJson edit(@PathParam("id") UUID id, SupplierRequest request) {
        return SupplierJson.of(suppliers.edit(id, request.name(), request.registrationNumber()));
    }

    @DELETE
    @Mutation
    @Versioned
    @Path("{id}")
    @Operation(summary = "Take a supplier out of use", description = "What names it keeps it.")
    @APIResponse(responseCode = "204", description = "Archived")
    public Response archive(@PathParam("id") UUID id) {
        suppliers.archive(id);
        return Response.noContent().build();
    }
}
