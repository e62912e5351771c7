package io.thermae.web.expense;

import io.thermae.finance.api.ExpenseCategories;
import io.thermae.finance.api.ExpenseCategoryView;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Kinds of expenses, each of which is posted to an account. */
@ApplicationScoped
@Path("expense-categories")
@Tag(name = "Expenses")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.EXPENSES_APPROVE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ExpenseCategoriesResource {

    @Inject
    ExpenseCategories categories;

    /** What is said of a category. */
    public record ExpenseCategoryRequest(
            @Size(max = 100) @Schema(example = "Rent") String name,
            @Nullable
                    @Schema(
                            description =
                                    "An account of expenses; that to which the platform posts EXPENSES unless said")
                    UUID accountId) {}

    /** A category. */
    public record ExpenseCategoryJson(
            UUID id,
            @Schema(example = "Rent") String name,
            @Nullable @Schema(description = "Null: that to which the platform posts EXPENSES") UUID accountId,
            boolean archived,
            long version) {

        static ExpenseCategoryJson of(ExpenseCategoryView category) {
            return new ExpenseCategoryJson(
                    category.id(),
                    category.name(),
                    category.accountId(),
                    category.archivedAt() != null,
                    category.version());
        }
    }

    @GET
    @NeedsPermission({Permission.EXPENSES_RECORD, Permission.EXPENSES_APPROVE, Permission.FINANCE_VIEW})
    @Operation(
            summary = "Categories of expenses",
            description = "In the order in which they were added; archived, too.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<ExpenseCategoryJson> list(@BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(categories.list(portion), portion, ExpenseCategoryJson::of, ExpenseCategoryView::id);
    }

    @POST
    @Mutation
    @Operation(summary = "Add a category of expenses")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = ExpenseCategoryJson.class)))
    @APIResponse(responseCode = "422", description = "account_archived")
    public Response add(ExpenseCategoryRequest request) {
        return Created.of(ExpenseCategoryJson.of(categories.add(request.name(), request.accountId())));
    }

    @GET
    @Path("{id}")
    @NeedsPermission({Permission.EXPENSES_RECORD, Permission.EXPENSES_APPROVE, Permission.FINANCE_VIEW})
    @Operation(summary = "A category of expenses")
    @APIResponse(responseCode = "200", description = "The category")
    public ExpenseCategoryJson get(@PathParam("id") UUID id) {
        return ExpenseCategoryJson.of(categories.get(id));
    }

    @PUT
    @Mutation
    @Versioned
    @Path("{id}")
    @Operation(
            summary = "Call a category otherwise, or have it posted elsewhere",
            description = "From now on: what was approved stays where it is.")
    @APIResponse(responseCode = "200", description = "The category")
    @APIResponse(responseCode = "422", description = "account_archived")
    public ExpenseCategoryJson edit(@PathParam("id") UUID id, ExpenseCategoryRequest request) {
        return ExpenseCategoryJson.of(categories.edit(id, request.name(), request.accountId()));
    }

    @DELETE
    @Mutation
    @Versioned
    @Path("{id}")
    @Operation(summary = "Take a category out of use", description = "What names it keeps it.")
    @APIResponse(responseCode = "204", description = "Archived")
    public Response archive(@PathParam("id") UUID id) {
        categories.archive(id);
        return Response.noContent().build();
    }
}
