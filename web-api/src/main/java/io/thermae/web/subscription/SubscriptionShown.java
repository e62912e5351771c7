package io.thermae.web.subscription;

import io.thermae.finance.api.CardRefused;
import io.thermae.finance.api.PlatformInvoiceView;
import io.thermae.finance.api.PlatformInvoices;
import io.thermae.finance.api.PrintInvoice;
import io.thermae.finance.api.PrintPlatformInvoice;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Language;
import io.thermae.kernel.Portion;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Subscriptions;
import io.thermae.web.json.Page;
import io.thermae.web.text.Languages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the subscription of the business of the call, and its invoices, are shown to whoever asks. */
@RequestScoped
public class SubscriptionShown {

    /** The media type of paper. */
    static final String PDF = "application/pdf";

    @Inject
    Subscriptions subscriptions;

    @Inject
    PlatformInvoices invoices;

    @Inject
    PrintPlatformInvoice printInvoice;

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

    /** On paper, in the language that is asked for, or else the reader's own. */
    Response paper(UUID id, HttpHeaders headers) {
        Language language = Languages.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                .orElseGet(() -> caller.get().language());
        PrintInvoice.Printed printed = printInvoice.print(id, language);
        caller.set(caller.get().speaking(printed.language()));
        return Response.ok(printed.pdf())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + printed.name() + "\"")
                .build();
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
