package io.thermae.web.expense;

import io.thermae.finance.api.ExpenseFrequency;
import io.thermae.finance.api.RecurringExpenseView;
import io.thermae.finance.api.RecurringExpenses;
import io.thermae.kernel.Money;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.invoice.Percent;
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

/** What is spent again and again: on each day on which it is due a draft is drawn up. */
@ApplicationScoped
@Path("recurring-expenses")
@Tag(name = "Expenses")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.EXPENSES_RECORD)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RecurringExpensesResource {

    @Inject
    RecurringExpenses recurringExpenses;

    /** What is to be spent again and again. */
    public record RecurringExpenseRequest(
            @Nullable @Schema(description = "The caller's only one unless said") UUID branchId,
            UUID categoryId,
            @Nullable UUID supplierId,
            @Schema(description = "As the receipt will say it") Money amount,
            @Nullable @Schema(description = "Whether the amount contains the tax", defaultValue = "true")
                    Boolean taxInclusive,
            @Nullable @Schema(description = "Of the tax that the state gives back") UUID taxRateId,
            @Nullable
                    @Size(max = 500)
                    @Schema(description = "It is kept for good: nothing about people", example = "Rent")
                    String note,
            @Schema(description = "MONTHLY: on the same day, or the last one of a shorter month", example = "MONTHLY")
                    ExpenseFrequency frequency,
            @Schema(description = "The first day, not before today", example = "2024-03-31") LocalDate startsOn,
            @Nullable @Schema(description = "The last day on which it can be due", example = "2025-03-31")
                    LocalDate endsOn) {

        RecurringExpenses.Draft draft() {
            return new RecurringExpenses.Draft(
                    branchId,
                    categoryId,
                    supplierId,
                    amount,
                    Objects.requireNonNullElse(taxInclusive, true),
                    taxRateId,
                    note,
                    frequency,
                    startsOn,
                    endsOn);
        }
    }

    /** What is spent again and again. */
    public record RecurringExpenseJson(
            UUID id,
            UUID branchId,
            UUID categoryId,
            @Nullable UUID supplierId,
            Money amount,
            boolean taxInclusive,
            @Nullable UUID taxRateId,
            @Schema(example = "12") String taxPercent,
            @Nullable String note,
            ExpenseFrequency frequency,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Schema(description = "How many expenses were drawn up") int drawn,
            @Nullable @Schema(description = "When the next one is; null if there is none any more") LocalDate nextOn,
            boolean archived,
            long version) {

        static RecurringExpenseJson of(RecurringExpenseView recurring) {
            return new RecurringExpenseJson(
                    recurring.id(),
                    recurring.branchId(),
                    recurring.categoryId(),
                    recurring.supplierId(),
                    recurring.amount(),
                    recurring.taxInclusive(),
                    recurring.taxRateId(),
                    Percent.text(recurring.taxRate()),
                    recurring.note(),
                    recurring.frequency(),
                    recurring.startsOn(),
                    recurring.endsOn(),
                    recurring.drawn(),
                    recurring.nextOn(),
                    recurring.archivedAt() != null,
                    recurring.version());
        }
    }

    @GET
    @NeedsPermission({Permission.EXPENSES_RECORD, Permission.EXPENSES_APPROVE, Permission.FINANCE_VIEW})
    @Operation(
            summary = "What is spent again and again, the latest first",
            description = "A manager's are those of his branches; archived ones, too.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<RecurringExpenseJson> list(@BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(recurringExpenses.list(portion), portion, RecurringExpenseJson::of, RecurringExpenseView::id);
    }

    @POST
    @Mutation
    @Operation(
            summary = "Have an expense drawn up again and again",
            description =
                    "On each day on which it is due there is one draft of it, within minutes of that day's beginning"
                            + " in the zone of the business. It is submitted by somebody.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = RecurringExpenseJson.class)))
    public Response add(RecurringExpenseRequest request) {
        return Created.of(RecurringExpenseJson.of(recurringExpenses.add(request.draft())));
    }

    @GET
    @Path("{id}")
    @NeedsPermission({Permission.EXPENSES_RECORD, Permission.EXPENSES_APPROVE, Permission.FINANCE_VIEW})
    @Operation(summary = "What is spent again and again")
    @APIResponse(responseCode = "200", description = "It")
    public RecurringExpenseJson get(@PathParam("id") UUID id) {
        return RecurringExpenseJson.of(recurringExpenses.get(id));
    }

    @DELETE
    @Mutation
    @Versioned
    @Path("{id}")
    @Operation(summary = "Draw it up no more", description = "What was drawn up stays.")
    @APIResponse(responseCode = "204", description = "Archived")
    public Response archive(@PathParam("id") UUID id) {
        recurringExpenses.archive(id);
        return Response.noContent().build();
    }
}
