package io.thermae.web.invoice;

import io.thermae.finance.api.ServiceTaxRateView;
import io.thermae.finance.api.ServiceTaxRates;
import io.thermae.finance.api.TaxRateView;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.security.NeedsNoPermission;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Services that are taxed at a rate of their own. */
@ApplicationScoped
@Path("service-tax-rates")
@Tag(name = "Invoices")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ServiceTaxRatesResource {

    @Inject
    ServiceTaxRates serviceTaxRates;

    /** At which rate a service is taxed. */
    public record ServiceTaxRateJson(
            UUID serviceId,
            @Nullable @Schema(description = "Null for the standard rate") UUID taxRateId,
            @Nullable @Schema(example = "Reduced VAT") String taxName,
            @Nullable @Schema(example = "5") String taxPercent,
            long version) {

        static ServiceTaxRateJson of(ServiceTaxRateView service) {
            TaxRateView rate = service.rate();
            return new ServiceTaxRateJson(
                    service.serviceId(),
                    rate == null ? null : rate.id(),
                    rate == null ? null : rate.name(),
                    rate == null ? null : Percent.text(rate.rate()),
                    service.version());
        }
    }

    /** The rate that a service is to have. */
    public record ServiceTaxRateRequest(@Schema(description = "One of `/tax-rates`") UUID taxRateId) {}

    @GET
    @NeedsNoPermission("They stand on each invoice")
    @Operation(
            summary = "Services that are taxed at a rate of their own",
            description =
                    "Archived ones, too: visits of them may not be invoiced yet. All others have the standard rate.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<ServiceTaxRateJson> list(@BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(serviceTaxRates.list(portion), portion, ServiceTaxRateJson::of, ServiceTaxRateView::serviceId);
    }

    @GET
    @Path("{serviceId}")
    @NeedsNoPermission("They stand on each invoice")
    @Operation(summary = "The rate at which a service is taxed")
    @APIResponse(responseCode = "200", description = "The rate, if it has one of its own")
    public ServiceTaxRateJson get(@PathParam("serviceId") UUID serviceId) {
        return ServiceTaxRateJson.of(serviceTaxRates.get(serviceId));
    }

    @PUT
    @Mutation
    @Versioned
    @Path("{serviceId}")
    @NeedsPermission(Permission.SERVICES_MANAGE)
    @Operation(
            summary = "Have a service taxed at a rate of its own",
            description =
                    "It counts for what is drawn up from now on, of visits that were booked before, too. Prices that"
                            + " contain their tax stay what was agreed. Packages and memberships have the rate that their kinds say,"
                            + " fees the standard one.")
    @APIResponse(responseCode = "200", description = "The rate")
    public ServiceTaxRateJson set(@PathParam("serviceId") UUID serviceId, ServiceTaxRateRequest request) {
        return ServiceTaxRateJson.of(serviceTaxRates.set(serviceId, request.taxRateId()));
    }

    @DELETE
    @Mutation
    @Versioned
    @Path("{serviceId}")
    @NeedsPermission(Permission.SERVICES_MANAGE)
    @Operation(
            summary = "Have a service taxed at the standard rate again",
            description = "What was drawn up before keeps its rate.")
    @APIResponse(responseCode = "204", description = "It has none of its own any more")
    public Response clear(@PathParam("serviceId") UUID serviceId) {
        serviceTaxRates.clear(serviceId);
        return Response.noContent().build();
    }
}
