package io.thermae.web.ledger;

import io.thermae.finance.api.EntryView;
import io.thermae.finance.api.LedgerEntries;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The entries of the ledger: what the platform has posted, and what people post themselves. */
@ApplicationScoped
@Path("ledger/entries")
@Tag(name = "Ledger")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EntriesResource {

    @Inject
    LedgerEntries entries;

    @Inject
    OwnBusiness ownBusiness;

    /** When and why an entry is taken back. */
    @Schema(name = "LedgerReversalRequest")
    public record ReversalRequest(
            @Schema(description = "To which the reversal belongs", example = "2026-11-02") LocalDate day,
            @Nullable
                    @Size(max = 200)
                    @Schema(description = "It is kept for good: nothing about people", example = "Posted twice")
                    String memo) {}

    @GET
    @NeedsPermission(Permission.FINANCE_VIEW)
    @Operation(
            summary = "Entries of the ledger, the last one posted first",
            description =
                    "`accountId`: posted to there; `from` and `to`: their days, both included; `documentId`: all that"
                            + " tell of a document.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<EntryJson> list(@BeanParam EntryFilter filter, @BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(entries.list(filter.read(), portion), portion, this::json, EntryView::id);
    }

    @POST
    @Mutation
    @NeedsPermission(Permission.FINANCE_POST)
    @Operation(
            summary = "Post an entry",
            description =
                    "What no document of the platform tells of: an opening balance, cash that is brought to the bank."
                            + " Of what is taken from taxes, suppliers, commissions or tips beyond what is owed another"
                            + " entry makes what is owed back (`reclassification`).")
    @APIResponse(
            responseCode = "201",
            description = "Posted",
            content = @Content(schema = @Schema(implementation = EntryJson.class)))
    @APIResponse(
            responseCode = "422",
            description = "period_closed, account_archived; liability_below_zero: less would be owed than nothing")
    public Response post(EntryRequest request) {
        return created(entries.post(request.draft()));
    }

    @GET
    @Path("{id}")
    @NeedsPermission(Permission.FINANCE_VIEW)
    @Operation(summary = "An entry")
    @APIResponse(responseCode = "200", description = "The entry")
    public EntryJson get(@PathParam("id") UUID id) {
        return json(entries.get(id));
    }

    @POST
    @Mutation
    @Path("{id}/reverse")
    @NeedsPermission(Permission.FINANCE_POST)
    @Operation(
            summary = "Take an entry back",
            description =
                    "Posts its lines the other way round, once. What a document tells of is taken back by a document:"
                            + " a credit note, a refund.")
    @APIResponse(
            responseCode = "201",
            description = "The reversal",
            content = @Content(schema = @Schema(implementation = EntryJson.class)))
    @APIResponse(responseCode = "409", description = "entry_reversed, entry_of_document")
    @APIResponse(responseCode = "422", description = "period_closed, liability_below_zero")
    public Response reverse(@PathParam("id") UUID id, ReversalRequest request) {
        return created(entries.reverse(id, request.day(), request.memo()));
    }

    private Response created(EntryView entry) {
        return Created.of(json(entry));
    }

    private EntryJson json(EntryView entry) {
        return EntryJson.of(entry, ownBusiness.zone());
    }
}
