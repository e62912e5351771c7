package io.thermae.web.invoice;

import io.thermae.finance.api.TaxRateView;
import io.thermae.finance.api.TaxRates;
import io.thermae.kernel.Role;
import io.thermae.web.json.VersionedPage;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.security.NeedsNoPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The tax rates of the business. */
@ApplicationScoped
@Path("tax-rates")
@Tag(name = "Invoices")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TaxRatesResource {

    @Inject
    TaxRates taxRates;

    /** A rate. */
    public record TaxRateJson(
            UUID id,
            String name,
            @Schema(example = "12") String percent,
            @Schema(description = "Whether it is that of everything for which no other one is said") boolean standard) {

        static TaxRateJson of(TaxRateView rate) {
            return new TaxRateJson(rate.id(), rate.name(), Percent.text(rate.rate()), rate.standard());
        }
    }

    /** All rates. */
    public record TaxRatesRequest(@Size(max = 50) List<TaxRateRequest> rates) {}

    /** What a rate is to be. */
    public record TaxRateRequest(
            @Nullable @Schema(description = "Of a rate that there is: it may change its name") UUID id,
            @Size(max = 50) @Schema(example = "VAT") String name,
            @Size(max = 10) @Schema(description = "0 to 100, with at most three decimals", example = "12")
                    String percent,
            @Nullable @Schema(defaultValue = "false") Boolean standard) {}

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsNoPermission("They stand on each invoice")
    @Operation(summary = "The tax rates in use")
    @APIResponse(responseCode = "200", description = "All of them")
    public VersionedPage<TaxRateJson> list() {
        return page(taxRates.list());
    }

    @PUT
    @Mutation
    @Versioned
    @RolesAllowed(Role.Names.OWNER)
    @Operation(
            summary = "Decide which tax rates there are",
            description =
                    "Replaces the list. What was drawn up before keeps its rates. A rate of services is left out only"
                            + " when they have another one.")
    @APIResponse(responseCode = "200", description = "All of them")
    public VersionedPage<TaxRateJson> decide(TaxRatesRequest request) {
        List<TaxRates.Draft> drafts = new ArrayList<>();
        for (int i = 0; i < request.rates().size(); i++) {
            TaxRateRequest rate = request.rates().get(i);
            drafts.add(new TaxRates.Draft(
                    rate.id(),
                    rate.name(),
                    Percent.read("rates[" + i + "].percent", rate.percent()),
                    Boolean.TRUE.equals(rate.standard())));
        }
        return page(taxRates.decide(drafts));
    }

    private static VersionedPage<TaxRateJson> page(TaxRates.Listed listed) {
        return VersionedPage.whole(listed.rates().stream().map(TaxRateJson::of).toList(), listed.version());
    }
}
