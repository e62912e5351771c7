package io.thermae.web.subscription;

import io.thermae.finance.api.PlatformInvoiceView;
import io.thermae.finance.api.PlatformInvoices;
import io.thermae.kernel.Portion;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Subscriptions;
import io.thermae.web.json.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.UUID;

/** How the subscription of the business of the call, and its invoices, are shown to whoever asks. */
@RequestScoped
public class SubscriptionShown {

    @Inject
    Subscriptions subscriptions;

    @Inject
    PlatformInvoices invoices;

    @Inject
    OwnBusiness ownBusiness;

    ChosenPlanJson subscription() {
        ZoneId zone = ZoneId.of(ownBusiness.details().timeZone());
        return ChosenPlanJson.of(subscriptions.find().orElse(null), subscriptions.use(), zone);
    }

    Page<PlatformInvoiceJson> invoices(Portion portion) {
        ZoneId zone = ZoneId.of(ownBusiness.details().timeZone());
        return Page.of(
                invoices.list(portion),
                portion,
                invoice -> PlatformInvoiceJson.of(invoice, zone),
                PlatformInvoiceView::id);
    }

    PlatformInvoiceJson invoice(UUID id) {
        return shown(invoices.get(id));
    }

    PlatformInvoiceJson shown(PlatformInvoiceView invoice) {
        return PlatformInvoiceJson.of(invoice, ZoneId.of(ownBusiness.details().timeZone()));
    }
}
