package io.thermae.web.ledger;

import io.thermae.finance.api.AccountBalance;
import io.thermae.finance.api.AccountKind;
import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.AccountView;
import io.thermae.finance.api.LedgerAccounts;
import io.thermae.finance.api.LedgerBalances;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The chart of accounts. */
@ApplicationScoped
@Path("ledger/accounts")
@Tag(name = "Ledger")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {

    private static final String CODE = "[0-9][0-9.-]*";

    @Inject
    LedgerAccounts accounts;

    @Inject
    LedgerBalances balances;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    Clock clock;

    /** What is said of a new account. */
    @Schema(name = "LedgerAccountRequest")
    public record AccountRequest(
            @Pattern(regexp = CODE) @Size(max = 20) @Schema(example = "1031", description = "Digits, dots, hyphens")
                    String code,
            @Size(max = 100) @Schema(example = "Bank, savings") String name,
            @Schema(example = "ASSET") AccountKind kind) {}

    /** What can be said of an account otherwise. */
    @Schema(name = "LedgerAccountChangeRequest")
    public record ChangeRequest(
            @Pattern(regexp = CODE) @Size(max = 20) @Schema(example = "1031") String code,
            @Size(max = 100) @Schema(example = "Bank, savings") String name) {}

    /** What is posted to an account. */
    @Schema(name = "LedgerRoleRequest")
    public record RoleRequest(@Schema(example = "BANK") AccountRole role) {}

    @GET
    @NeedsPermission(Permission.FINANCE_VIEW)
    @Operation(
            summary = "Accounts of the ledger",
            description = "By number; archived ones, too. Those that the platform posts to are made when it first does,"
                    + " or by `POST /ledger/accounts/defaults`.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<AccountJson> list(@BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(accounts.list(portion), portion, this::json, AccountView::id);
    }

    @POST
    @Mutation
    @NeedsPermission(Permission.FINANCE_POST)
    @Operation(summary = "Add an account")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = AccountJson.class)))
    @APIResponse(responseCode = "409", description = "account_code_taken, accounts_full")
    public Response add(AccountRequest request) {
        return Created.of(json(accounts.add(request.code(), request.name(), request.kind())));
    }

    @POST
    @Mutation
    @Path("defaults")
    @NeedsPermission(Permission.FINANCE_POST)
    @Operation(
            summary = "Make the accounts that the platform posts to",
            description = "Those that are not there yet, called in the language of the business.")
    @APIResponse(responseCode = "204", description = "They are there")
    public Response makeDefaults() {
        accounts.makeDefaults();
        return Response.noContent().build();
    }

    @GET
    @Path("{id}")
    @NeedsPermission(Permission.FINANCE_VIEW)
    @Operation(summary = "An account")
    @APIResponse(responseCode = "200", description = "The account")
    public AccountJson get(@PathParam("id") UUID id) {
        return json(accounts.get(id));
    }

    @PUT
    @Mutation
    @Versioned
    @Path("{id}")
    @NeedsPermission(Permission.FINANCE_POST)
    @Operation(summary = "Call an account otherwise")
    @APIResponse(responseCode = "200", description = "The account")
    @APIResponse(responseCode = "409", description = "account_code_taken")
    public AccountJson edit(@PathParam("id") UUID id, ChangeRequest request) {
        return json(accounts.edit(id, request.code(), request.name()));
    }

    @POST
    @Mutation
    @Versioned
    @Path("{id}/roles")
    @NeedsPermission(Permission.FINANCE_POST)
    @Operation(
            summary = "Have the platform post something to this account",
            description =
                    "From now on. What was posted to another account stays there; both are of one kind. What is owed to"
                            + " customers (`DEPOSITS_HELD`, `GIFT_CARDS`, `PACKAGES`, `CUSTOMER_CREDIT`) and to others"
                            + " (`TAXES_PAYABLE`, `SUPPLIERS_PAYABLE`, `COMMISSIONS_PAYABLE`, `TIPS_PAYABLE`), and what"
                            + " masters owe (`STAFF_RECEIVABLE`, unless its account plays another role, too), is carried"
                            + " over by an entry of today.")
    @APIResponse(responseCode = "200", description = "The account")
    @APIResponse(
            responseCode = "409",
            description =
                    "account_in_use: something is owed on the other account, which plays `details.role`, too. Post that to"
                            + " this account by hand first")
    @APIResponse(
            responseCode = "422",
            description = "account_archived; period_closed: the books are closed for today, so nothing is carried over;"
                    + " liability_below_zero")
    public AccountJson play(@PathParam("id") UUID id, RoleRequest request) {
        return json(accounts.play(id, request.role()));
    }

    @POST
    @Mutation
    @Versioned
    @Path("{id}/archive")
    @NeedsPermission(Permission.FINANCE_POST)
    @Operation(summary = "Post nothing to an account any more", description = "What was posted to it stays.")
    @APIResponse(responseCode = "200", description = "The account")
    @APIResponse(responseCode = "409", description = "account_in_use: the platform posts to it")
    public AccountJson archive(@PathParam("id") UUID id) {
        return json(accounts.archive(id));
    }

    @GET
    @Path("{id}/balance")
    @NeedsPermission(Permission.FINANCE_VIEW)
    @Operation(
            summary = "What is on an account",
            description =
                    "At the end of the day `at`, today unless said; in each currency that was posted to it. Debits count"
                            + " up: what is owed has a balance below zero. "
                            + BooksAtQuery.AS_OF)
    @APIResponse(responseCode = "200", description = "All currencies")
    public Page<AccountBalance> balance(@PathParam("id") UUID id, @BeanParam BooksAtQuery at) {
        return Page.whole(balances.of(id, at.read(clock.withZone(ownBusiness.zone()))));
    }

    private AccountJson json(AccountView account) {
        return AccountJson.of(account, ownBusiness.zone());
    }
}
