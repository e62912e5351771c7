package io.thermae.web.invoice;

import io.thermae.finance.api.Receivables;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is owed to the business. */
@ApplicationScoped
@Path("receivables")
@Tag(name = "Invoices")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.FINANCE_VIEW)
@Produces(MediaType.APPLICATION_JSON)
public class ReceivablesResource {

    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    Receivables receivables;

    /** What all owe together, and a page of who owes. */
    public record ReceivablesJson(BalanceJson total, List<BalanceJson> items, @Nullable String nextCursor) {}

    @GET
    @Operation(
            summary = "Who owes how much, since when",
            description =
                    "By customer, in the order in which they came; what is of nobody's card comes first. A manager is"
                            + " shown what is owed to his branches. Credit is of the whole business: it pays in all branches.")
    @APIResponse(
            responseCode = "200",
            description = "The sum, and a page",
            content = @Content(schema = @Schema(implementation = ReceivablesJson.class)))
    public ReceivablesJson list(@BeanParam Paging paging) {
        Portion portion = paging.read();
        Page<BalanceJson> page = Page.of(
                receivables.list(portion.after(), portion.limit()),
                portion,
                BalanceJson::of,
                balance -> Objects.requireNonNullElse(balance.customerId(), NOBODY));
        return new ReceivablesJson(BalanceJson.of(receivables.total()), page.items(), page.nextCursor());
    }
}
