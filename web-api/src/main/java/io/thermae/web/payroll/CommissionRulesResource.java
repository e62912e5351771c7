package io.thermae.web.payroll;

import io.thermae.finance.api.CommissionRuleView;
import io.thermae.finance.api.CommissionRules;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What masters earn of what is paid for their services, and for products that they sell. */
@ApplicationScoped
@Path("commission-rules")
@Tag(name = "Payroll")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.PAYROLL_MANAGE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CommissionRulesResource {

    @Inject
    CommissionRules commissionRules;

    /** What is said of a rule. */
    public record CommissionRuleRequest(
            @Nullable @Schema(description = "All masters unless said") UUID masterId,
            @Nullable @Schema(description = "All services unless said") UUID serviceId,
            @Nullable @Schema(description = "Has it count for a product, and for no service") UUID productId,
            @Nullable @Schema(description = "True: for all products, and for no service") Boolean allProducts,
            @Nullable @Schema(description = "The master's revenue of the month from which it counts; any unless said")
                    Money fromRevenue,
            @Nullable
                    @Size(max = 10)
                    @Schema(description = "Of what is paid, without tax; not with fixed", example = "40")
                    String percent,
            @Nullable @Schema(description = "For each line of an invoice that is paid whole; not with percent")
                    Money fixed) {

        CommissionRules.Draft draft() {
            return new CommissionRules.Draft(
                    masterId,
                    serviceId,
                    productId != null || Boolean.TRUE.equals(allProducts),
                    productId,
                    fromRevenue,
                    percent == null ? null : Percent.read("percent", percent),
                    fixed);
        }
    }

    /** A rule. */
    public record CommissionRuleJson(
            UUID id,
            @Nullable @Schema(description = "Null for all masters") UUID masterId,
            @Nullable @Schema(description = "Null for all services, and for products") UUID serviceId,
            @Nullable UUID productId,
            @Schema(description = "Whether it counts for all products, and for no service") boolean allProducts,
            Money fromRevenue,
            @Nullable @Schema(example = "40") String percent,
            @Nullable Money fixed,
            boolean archived,
            long version) {

        static CommissionRuleJson of(CommissionRuleView rule) {
            Integer rate = rule.rate();
            return new CommissionRuleJson(
                    rule.id(),
                    rule.masterId(),
                    rule.serviceId(),
                    rule.productId(),
                    rule.products() && rule.productId() == null,
                    rule.fromRevenue(),
                    rate == null ? null : Percent.text(rate),
                    rule.fixed(),
                    rule.archivedAt() != null,
                    rule.version());
        }
    }

    @GET
    @Operation(
            summary = "Commission rules",
            description = "In the order in which they were added; archived ones, too. The most particular counts: of a"
                    + " master and a service, of a master, of a service, of all; of several, that of the highest revenue"
                    + " that the master has reached in the month. Rules of products count for products alone, and in the"
                    + " same order.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<CommissionRuleJson> list(@BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(commissionRules.list(portion), portion, CommissionRuleJson::of, CommissionRuleView::id);
    }

    @POST
    @Mutation
    @Operation(
            summary = "Add a commission rule",
            description = "It counts from the next payroll on. A rule does not change: another one takes its place.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = CommissionRuleJson.class)))
    public Response add(CommissionRuleRequest request) {
        return Created.of(CommissionRuleJson.of(commissionRules.add(request.draft())));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A commission rule")
    @APIResponse(responseCode = "200", description = "The rule")
    public CommissionRuleJson get(@PathParam("id") UUID id) {
        return CommissionRuleJson.of(commissionRules.get(id));
    }

    @DELETE
    @Mutation
    @Versioned
    @Path("{id}")
    @Operation(summary = "Have a commission rule count no more", description = "What was counted stays.")
    @APIResponse(responseCode = "204", description = "Archived")
    public Response archive(@PathParam("id") UUID id) {
        commissionRules.archive(id);
        return Response.noContent().build();
    }
}
