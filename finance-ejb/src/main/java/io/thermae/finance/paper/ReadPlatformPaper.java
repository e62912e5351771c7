package io.thermae.finance.paper;

import io.thermae.finance.api.PlatformInvoices;
import io.thermae.kernel.Language;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.TenantView;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads what stands on an invoice of the platform, all of it in one transaction. */
@Stateless
@PermitAll
@TenantTransaction
public class ReadPlatformPaper {

    @Inject
    PlatformInvoices invoices;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    @ConfigProperty(name = "thermae.subscriptions.seller.name")
    String name;

    @Inject
    @ConfigProperty(name = "thermae.subscriptions.seller.address")
    Optional<String> address;

    @Inject
    @ConfigProperty(name = "thermae.subscriptions.seller.tax-id")
    Optional<String> taxId;

    /** As {@link io.thermae.finance.api.PrintPlatformInvoice#print}. */
    public PlatformPaper read(UUID id, Language language) {
        TenantView business = ownBusiness.details();
        return new PlatformPaper(
                invoices.get(id),
                new PlatformPaper.Seller(name, address.orElse(null), taxId.orElse(null)),
                business.name(),
                ZoneId.of(business.timeZone()),
                language);
    }
}
