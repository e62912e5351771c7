package io.thermae.web.invoice;

import io.thermae.finance.api.Receivables;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a customer owes. */
@ApplicationScoped
@Path("customers/{id}/balance")
@Tag(name = "Invoices")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission({Permission.PAYMENTS_TAKE, Permission.FINANCE_VIEW})
@Produces(MediaType.APPLICATION_JSON)
public class CustomerBalanceResource {

    @Inject
    Receivables receivables;

    @GET
    @Operation(
            summary = "What a customer owes, and has to his credit",
            description =
                    "A manager is shown what is owed to his branches. Credit is of the whole business: it pays in all branches.")
    @APIResponse(responseCode = "200", description = "His balance")
    public BalanceJson get(@PathParam("id") UUID id) {
        return BalanceJson.of(receivables.of(id));
    }
}
