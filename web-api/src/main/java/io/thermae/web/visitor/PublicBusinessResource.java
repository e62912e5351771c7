package io.thermae.web.visitor;

import io.thermae.booking.api.MasterView;
import io.thermae.booking.api.Masters;
import io.thermae.booking.api.PrepaymentKind;
import io.thermae.booking.api.PrepaymentRule;
import io.thermae.booking.api.PriceKind;
import io.thermae.booking.api.ServiceView;
import io.thermae.booking.api.Services;
import io.thermae.kernel.Caches;
import io.thermae.kernel.Money;
import io.thermae.kernel.Portion;
import io.thermae.tenancy.api.BranchView;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OpeningHours;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a visitor may see of a business. Under a subdomain that it had: a redirect to the one that it has. */
@ApplicationScoped
@Path("public/business/{subdomain}")
@Tag(name = "Visitors")
@Produces(MediaType.APPLICATION_JSON)
public class PublicBusinessResource {

    @Inject
    PublicBusiness publicBusiness;

    @Inject
    Branches branches;

    @Inject
    Services services;

    @Inject
    Masters masters;

    @Inject
    Freshness freshness;

    /** A business with its branches. */
    public record BusinessJson(
            String name, String subdomain, String timeZone, String currency, String locale, List<BranchJson> branches) {
        static BusinessJson of(BusinessView business, List<BranchView> branches) {
            return new BusinessJson(
                    business.name(),
                    business.subdomain(),
                    business.timeZone(),
                    business.currency(),
                    business.language().tag(),
                    branches.stream().map(BranchJson::of).toList());
        }
    }

    /** A branch. */
    public record BranchJson(
            UUID id,
            String name,
            String timeZone,
            @Nullable String address,
            @Nullable String phone,
            List<OpeningHours> businessHours) {
        static BranchJson of(BranchView branch) {
            return new BranchJson(
                    branch.id(),
                    branch.name(),
                    branch.timeZone(),
                    branch.address(),
                    branch.phone(),
                    branch.businessHours());
        }
    }

    /**
     * A service.
     *
     * @param price the usual one; with some masters and in some branches it costs something else, between the lowest and the
     *     highest
     * @param addOn whether it is booked only after a service that has it among its addOnIds
     * @param prepayment what is paid before the visit is taken; null for nothing
     */
    public record ServiceJson(
            UUID id,
            String name,
            @Nullable String category,
            @Nullable UUID categoryId,
            @Nullable String description,
            int durationMinutes,
            Money price,
            PriceKind priceKind,
            Money lowestPrice,
            Money highestPrice,
            boolean addOn,
            List<UUID> addOnIds,
            @Nullable Integer minimumAge,
            @Nullable Integer places,
            @Nullable PrepaymentRule prepayment) {
        static ServiceJson of(ServiceView service, Set<UUID> online) {
            return new ServiceJson(
                    service.id(),
                    service.name(),
                    service.category(),
                    service.categoryId(),
                    service.description(),
                    service.durationMinutes(),
                    service.price(),
                    service.priceKind(),
                    service.lowestPrice(),
                    service.highestPrice(),
                    service.addOn(),
                    service.addOnIds().stream().filter(online::contains).toList(),
                    service.minimumAge(),
                    service.places(),
                    service.prepayment().kind() == PrepaymentKind.NONE ? null : service.prepayment());
        }
    }

    /** A master, without what is nobody's business. */
    public record MasterJson(
            UUID id,
            String firstName,
            String lastName,
            @Nullable String position,
            @Nullable String bio,
            @Nullable String photoUrl,
            List<UUID> branchIds,
            List<UUID> serviceIds) {
        static MasterJson of(MasterView master, Set<UUID> online) {
            return new MasterJson(
                    master.id(),
                    master.firstName(),
                    master.lastName(),
                    master.position(),
                    master.bio(),
                    master.photoUrl(),
                    master.branchIds(),
                    master.serviceIds().stream().filter(online::contains).toList());
        }
    }

    @GET
    @PermitAll
    @Operation(
            summary = "A business",
            description = "Here and in the paths below: an earlier subdomain of the business answers 308.")
    @APIResponse(responseCode = "308", description = "The business has another subdomain now")
    @APIResponse(
            responseCode = "200",
            description = "The business",
            content = @Content(schema = @Schema(implementation = BusinessJson.class)))
    @APIResponse(responseCode = "304", description = "What If-None-Match or If-Modified-Since names is still right")
    @APIResponse(responseCode = "404", description = "business_not_found: unknown, pending or suspended")
    public BusinessJson business(@PathParam("subdomain") String subdomain) {
        BusinessView business = publicBusiness.enterPage(subdomain);
        return freshness.get(
                Caches.Name.BUSINESS, business.id(), () -> BusinessJson.of(publicBusiness.entered(), branches.list()));
    }

    @GET
    @Path("services")
    @PermitAll
    @Operation(summary = "The services of a business")
    @APIResponse(responseCode = "308", description = "The business has another subdomain now")
    @APIResponse(responseCode = "200", description = "By name")
    @APIResponse(responseCode = "304", description = "What If-None-Match or If-Modified-Since names is still right")
    public Page<ServiceJson> services(@PathParam("subdomain") String subdomain, @BeanParam Paging paging) {
        BusinessView business = publicBusiness.enterPage(subdomain);
        Portion portion = paging.read();
        return freshness.page(Caches.Name.SERVICES, business.id(), portion, () -> {
            Set<UUID> online = services.online();
            return Page.of(
                    services.listOnline(portion), portion, service -> ServiceJson.of(service, online), ServiceView::id);
        });
    }

    @GET
    @Path("masters")
    @PermitAll
    @Operation(summary = "The masters of a business")
    @APIResponse(responseCode = "308", description = "The business has another subdomain now")
    @APIResponse(responseCode = "200", description = "By name")
    @APIResponse(responseCode = "304", description = "What If-None-Match or If-Modified-Since names is still right")
    public Page<MasterJson> masters(@PathParam("subdomain") String subdomain, @BeanParam Paging paging) {
        BusinessView business = publicBusiness.enterPage(subdomain);
        Portion portion = paging.read();
        return freshness.page(Caches.Name.MASTERS, business.id(), portion, () -> {
            Set<UUID> online = services.online();
            return Page.of(masters.list(portion), portion, master -> MasterJson.of(master, online), MasterView::id);
        });
    }
}
