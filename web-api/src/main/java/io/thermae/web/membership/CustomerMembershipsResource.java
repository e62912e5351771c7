package io.thermae.web.membership;

import io.thermae.finance.api.MembershipView;
import io.thermae.finance.api.Memberships;
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

/** What memberships a customer has. */
@ApplicationScoped
@Path("customers/{id}/memberships")
@Tag(name = "Memberships")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission({Permission.PAYMENTS_TAKE, Permission.FINANCE_VIEW})
@Produces(MediaType.APPLICATION_JSON)
public class CustomerMembershipsResource {

    @Inject
    Memberships memberships;

    @Inject
    OwnBusiness ownBusiness;

    @GET
    @Operation(
            summary = "A customer's memberships, the latest first",
            description = "A manager is shown those that were sold in his branches, or benefit there.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<MembershipJson> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
        Portion portion = paging.read();
        ZoneId zone = ownBusiness.zone();
        return Page.of(
                memberships.ofCustomer(id, portion),
                portion,
                membership -> MembershipJson.of(membership, zone),
                MembershipView::id);
    }
}
