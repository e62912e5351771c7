package io.thermae.web.visitpackage;

import io.thermae.finance.api.PackageView;
import io.thermae.finance.api.Packages;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
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
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What packages a customer has. */
@ApplicationScoped
@Path("customers/{id}/packages")
@Tag(name = "Packages")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission({Permission.PAYMENTS_TAKE, Permission.FINANCE_VIEW})
@Produces(MediaType.APPLICATION_JSON)
public class CustomerPackagesResource {

    @Inject
    Packages packages;

    @Inject
    OwnBusiness ownBusiness;

    @GET
    @Operation(
            summary = "A customer's packages, the latest first",
            description = "A manager is shown those that were sold in his branches, or pay there.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<PackageJson> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
        Portion portion = paging.read();
        ZoneId zone = ownBusiness.zone();
        return Page.of(packages.ofCustomer(id, portion), portion, sold -> PackageJson.of(sold, zone), PackageView::id);
    }
}
