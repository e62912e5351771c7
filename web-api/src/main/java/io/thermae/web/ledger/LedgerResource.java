package io.thermae.web.ledger;

import io.thermae.finance.api.BooksAt;
import io.thermae.finance.api.LedgerBalances;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger as a whole. */
@ApplicationScoped
@Path("ledger")
@Tag(name = "Ledger")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.FINANCE_VIEW)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LedgerResource {

    @Inject
    LedgerBalances balances;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    Clock clock;

    @GET
    @Path("trial-balance")
    @Operation(
            summary = "The trial balance",
            description =
                    "Of all accounts that were posted to, in each currency, at the end of the day `at`, today unless"
                            + " said. "
                            + BooksAtQuery.AS_OF)
    @APIResponse(responseCode = "200", description = "The accounts, and what both sides come to")
    public TrialBalanceJson trialBalance(@BeanParam BooksAtQuery query) {
        ZoneId zone = ownBusiness.zone();
        BooksAt at = query.read(clock.withZone(zone));
        return TrialBalanceJson.of(at, zone, balances.trialBalance(at));
    }

    @POST
    @Mutation
    @Path("verify")
    @Operation(
            summary = "Sum the ledger up",
            description =
                    "Balances are kept with each entry. This reads all lines, and tells where both differ: nowhere."
                            + " It tells of accounts, too, that owe less than nothing.")
    @APIResponse(responseCode = "200", description = "What came of it")
    public VerificationJson verify() {
        return VerificationJson.of(balances.verify(), ownBusiness.zone());
    }
}
