package io.thermae.web.subscription;

import io.thermae.finance.api.CardRefused;
import io.thermae.finance.api.PlatformInvoiceView;
import io.thermae.finance.api.PlatformInvoices;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Portion;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Subscriptions;
import io.thermae.web.json.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the subscription of the business of the call, and its invoices, are shown to whoever asks. */
@RequestScoped
public class SubscriptionShown {

    @Inject
    Subscriptions subscriptions;

    @Inject
    PlatformInvoices invoices;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    CurrentCaller caller;

    ChosenPlanJson subscription() {
        ZoneId zone = ZoneId.of(ownBusiness.details().timeZone());
        return ChosenPlanJson.of(subscriptions.find().orElse(null), subscriptions.use(), zone);
    }

    Page<PlatformInvoiceJson> invoices(Portion portion) {
        ZoneId zone = ZoneId.of(ownBusiness.details().timeZone());
        List<PlatformInvoiceView> found = invoices.list(portion);
        Map<UUID, CardRefused> refusals =
                invoices.refusals(found.stream().map(PlatformInvoiceView::id).toList());
        return Page.of(
                found, portion, invoice -> json(invoice, refusals.get(invoice.id()), zone), PlatformInvoiceView::id);
    }

    PlatformInvoiceJson invoice(UUID id) {
        return shown(invoices.get(id));
    }

    PlatformInvoiceJson shown(PlatformInvoiceView invoice) {
        ZoneId zone = ZoneId.of(ownBusiness.details().timeZone());
        return json(invoice, invoices.refusals(List.of(invoice.id())).get(invoice.id()), zone);
    }

    private PlatformInvoiceJson json(PlatformInvoiceView invoice, @Nullable CardRefused refused, ZoneId zone) {
        return PlatformInvoiceJson.of(
                invoice, CardRefusedJson.of(refused, caller.get().language(), zone), zone);
    }
}
