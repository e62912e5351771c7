package io.thermae.web.expense;

import io.thermae.finance.api.DecideExpense;
import io.thermae.finance.api.ExpenseMethod;
import io.thermae.finance.api.ExpenseView;
import io.thermae.finance.api.Expenses;
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
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the business spends: drawn up, submitted, approved, paid. */
@ApplicationScoped
@Path("expenses")
@Tag(name = "Expenses")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.EXPENSES_RECORD)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ExpensesResource {

    @Inject
    Expenses expenses;

    @Inject
    DecideExpense decideExpense;

    @Inject
    OwnBusiness ownBusiness;

    /** Why an expense is rejected. */
    public record ExpenseRejectionRequest(
            @Size(max = 200)
                    @Schema(description = "It is kept for good: nothing about people", example = "Without a receipt")
                    String reason) {}

    /** Why an expense is voided. */
    public record ExpenseVoidingRequest(
            @Size(max = 200)
                    @Schema(description = "It is kept for good: nothing about people", example = "Entered twice")
                    String reason) {}

    /** How an expense is paid. */
    public record ExpensePaymentRequest(
            @Schema(example = "BANK_TRANSFER") ExpenseMethod method,
            @Nullable @Schema(description = "Today unless said", example = "2024-03-05") LocalDate day,
            @Nullable
                    @Schema(
                            description =
                                    "Whether cash of today leaves the open drawer of its branch; else it comes from"
                                            + " elsewhere",
                            defaultValue = "true")
                    Boolean fromDrawer) {}

    @GET
    @NeedsPermission({Permission.EXPENSES_RECORD, Permission.EXPENSES_APPROVE, Permission.FINANCE_VIEW})
    @Operation(
            summary = "Expenses, the latest first",
            description =
                    "A manager's are those of his branches. `branchId`; `categoryId`; `supplierId`; `recurringId`;"
                            + " `status`; `from` and `to`: days, both included.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<ExpenseJson> list(@BeanParam ExpenseFilter filter, @BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(expenses.list(filter.read(), portion), portion, this::json, ExpenseView::id);
    }

    @POST
    @Mutation
    @Operation(
            summary = "Draw up an expense",
            description =
                    "A draft: nothing is posted before it is approved. Cash of an expense that is approved on the day on"
                            + " which it was paid leaves the open drawer of its branch then. What was taken out of a"
                            + " drawer on a day before is a `CASH_OUT` of that.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = ExpenseJson.class)))
    public Response add(ExpenseRequest request) {
        return Created.of(json(expenses.draft(request.draft())));
    }

    @GET
    @Path("{id}")
    @NeedsPermission({Permission.EXPENSES_RECORD, Permission.EXPENSES_APPROVE, Permission.FINANCE_VIEW})
    @Operation(summary = "An expense")
    @APIResponse(
            responseCode = "200",
            description = "The expense",
            content = @Content(schema = @Schema(implementation = ExpenseJson.class)))
    public ExpenseJson get(@PathParam("id") UUID id) {
        return json(expenses.get(id));
    }

    @PUT
    @Mutation
    @Versioned
    @Path("{id}")
    @Operation(
            summary = "Draw an expense up anew",
            description = "One that is a draft, or was rejected: it is a draft then.")
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = ExpenseJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: it was submitted")
    public ExpenseJson edit(@PathParam("id") UUID id, ExpenseRequest request) {
        return json(expenses.edit(id, request.draft()));
    }

    @DELETE
    @Mutation
    @Versioned
    @Path("{id}")
    @Operation(summary = "Delete an expense that is a draft, or was rejected")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "409", description = "illegal_transition: it was submitted")
    public Response remove(@PathParam("id") UUID id) {
        expenses.remove(id);
        return Response.noContent().build();
    }

    @POST
    @Mutation
    @Versioned
    @Path("{id}/submit")
    @Operation(summary = "Ask for an expense to be approved")
    @APIResponse(
            responseCode = "200",
            description = "The expense",
            content = @Content(schema = @Schema(implementation = ExpenseJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: it is no draft")
    public ExpenseJson submit(@PathParam("id") UUID id) {
        return json(expenses.submit(id));
    }

    @POST
    @Mutation
    @Versioned
    @Path("{id}/approve")
    @NeedsPermission(Permission.EXPENSES_APPROVE)
    @Operation(
            summary = "Approve an expense",
            description =
                    "It is posted on its day, to the account of its category: against cash or the bank if it is paid,"
                            + " else as owed to its supplier. What was paid in cash today leaves the open drawer of its"
                            + " branch (`EXPENSE`), unless `fromDrawer` of the expense is false.")
    @APIResponse(
            responseCode = "200",
            description = "The expense: APPROVED, or PAID",
            content = @Content(schema = @Schema(implementation = ExpenseJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: it was not submitted; drawer_closed")
    @APIResponse(responseCode = "422", description = "period_closed, account_archived")
    public ExpenseJson approve(@PathParam("id") UUID id) {
        return json(decideExpense.approve(id));
    }

    @POST
    @Mutation
    @Versioned
    @Path("{id}/reject")
    @NeedsPermission(Permission.EXPENSES_APPROVE)
    @Operation(summary = "Reject an expense", description = "It can be drawn up anew, and submitted again.")
    @APIResponse(
            responseCode = "200",
            description = "The expense",
            content = @Content(schema = @Schema(implementation = ExpenseJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: it was not submitted")
    public ExpenseJson reject(@PathParam("id") UUID id, ExpenseRejectionRequest request) {
        return json(decideExpense.reject(id, request.reason()));
    }

    @POST
    @Mutation
    @Versioned
    @Path("{id}/pay")
    @NeedsPermission(Permission.EXPENSES_APPROVE)
    @Operation(
            summary = "Pay an expense that is owed",
            description =
                    "Posted against what is owed to the supplier. Cash of today leaves the open drawer of its branch"
                            + " (`EXPENSE`), unless `fromDrawer` is false: then it comes from the safe, or elsewhere.")
    @APIResponse(
            responseCode = "200",
            description = "The expense",
            content = @Content(schema = @Schema(implementation = ExpenseJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "illegal_transition: it is not approved, or paid already; drawer_closed")
    @APIResponse(responseCode = "422", description = "period_closed")
    public ExpenseJson pay(@PathParam("id") UUID id, ExpensePaymentRequest request) {
        return json(decideExpense.pay(
                id, request.method(), request.day(), Objects.requireNonNullElse(request.fromDrawer(), true)));
    }

    @POST
    @Mutation
    @Versioned
    @Path("{id}/void")
    @NeedsPermission(Permission.EXPENSES_APPROVE)
    @Operation(
            summary = "Void an expense that was approved, paid or not",
            description =
                    "What was posted is taken back by entries of today. Cash that has left a drawer for it comes back into"
                            + " the one that is open now (`EXPENSE_RETURN`).")
    @APIResponse(
            responseCode = "200",
            description = "The expense",
            content = @Content(schema = @Schema(implementation = ExpenseJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "illegal_transition: it is not approved, or voided already; drawer_closed")
    @APIResponse(responseCode = "422", description = "period_closed")
    public ExpenseJson voidIt(@PathParam("id") UUID id, ExpenseVoidingRequest request) {
        return json(decideExpense.voidIt(id, request.reason()));
    }

    private ExpenseJson json(ExpenseView expense) {
        return ExpenseJson.of(expense, ownBusiness.zone());
    }
}
