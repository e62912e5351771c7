package io.thermae.web.product;

import io.thermae.finance.api.ProductView;
import io.thermae.finance.api.Products;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
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

/** The products that are sold over the desk. */
@ApplicationScoped
@Path("products")
@Tag(name = "Products")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.SERVICES_MANAGE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ProductsResource {

    @Inject
    Products products;

    @Inject
    OwnBusiness ownBusiness;

    @GET
    @NeedsPermission({Permission.SERVICES_MANAGE, Permission.PAYMENTS_TAKE, Permission.FINANCE_VIEW})
    @Operation(
            summary = "Products, the latest first",
            description = "`archived` true or false; both unless said; `categoryId`; `sku`, whole, whatever its case.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<ProductJson> list(@BeanParam ProductFilter filter, @BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(products.list(filter.read(), portion), portion, this::json, ProductView::id);
    }

    @POST
    @Mutation
    @Operation(summary = "Add a product", description = "It is sold by `POST /orders`. Stock is not kept.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = ProductJson.class)))
    public Response add(ProductRequest request) {
        return Created.of(json(products.add(request.draft())));
    }

    @GET
    @Path("{id}")
    @NeedsPermission({Permission.SERVICES_MANAGE, Permission.PAYMENTS_TAKE, Permission.FINANCE_VIEW})
    @Operation(summary = "A product")
    @APIResponse(
            responseCode = "200",
            description = "It",
            content = @Content(schema = @Schema(implementation = ProductJson.class)))
    public ProductJson get(@PathParam("id") UUID id) {
        return json(products.get(id));
    }

    @PUT
    @Mutation
    @Versioned
    @Path("{id}")
    @Operation(summary = "Change a product", description = "What was sold keeps its name and its price.")
    @APIResponse(
            responseCode = "200",
            description = "It",
            content = @Content(schema = @Schema(implementation = ProductJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: it is archived")
    public ProductJson edit(@PathParam("id") UUID id, ProductRequest request) {
        return json(products.edit(id, request.draft()));
    }

    @DELETE
    @Mutation
    @Versioned
    @Path("{id}")
    @Operation(
            summary = "Sell a product no more",
            description = "It is archived: what was sold stays, and another one may have its name and its number.")
    @APIResponse(responseCode = "204", description = "Archived")
    public Response archive(@PathParam("id") UUID id) {
        products.archive(id);
        return Response.noContent().build();
    }

    private ProductJson json(ProductView product) {
        return ProductJson.of(product, ownBusiness.zone());
    }
}
