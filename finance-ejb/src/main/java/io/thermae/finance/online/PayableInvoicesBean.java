package io.thermae.finance.online;

import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.PayableInvoices;
import io.thermae.finance.gateway.ChosenGateway;
import io.thermae.finance.gateway.PaymentGateway;
import io.thermae.finance.gateway.StepPolicy;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Money;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.LinkToken;
import io.thermae.tenancy.api.SecretTokens;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the links of invoices, and shows these to who has one. */
@Stateless
@PermitAll
@TenantTransaction
public class PayableInvoicesBean implements PayableInvoices {

    @Inject
    StoredInvoices invoices;

    @Inject
    ChosenGateway gateways;

    @Inject
    SecretTokens tokens;

    @Inject
    CurrentCaller caller;

    @Override
    public String token(UUID invoiceId) {
        InvoiceView invoice = invoices.get(invoiceId);
        PayableInvoicePolicy.requireDue(invoice);
        PaymentGateway gateway =
                gateways.ifSetUp().orElseThrow(() -> new RuleBroken(ErrorCode.ONLINE_PAYMENT_UNAVAILABLE));
        StepPolicy.requireCountable(invoice.open(), gateway.step(invoice.open().currency()));
        return link(invoice);
    }

    @Override
    public Optional<String> offered(UUID invoiceId) {
        return invoices.find(invoiceId).filter(this::isPayable).map(this::link);
    }

    @Override
    public Shown shown(UUID invoiceId) {
        InvoiceView invoice = invoices.find(invoiceId)
                .filter(PayableInvoicePolicy::isShown)
                .orElseThrow(() -> new NotFound("invoice"));
        Currency currency = invoice.open().currency();
        return payableAt(invoice)
                .map(gateway ->
                        new Shown(invoice, true, PayableInvoicePolicy.isTippable(invoice), least(gateway, currency)))
                .orElseGet(() -> new Shown(invoice, false, false, null));
    }

    private boolean isPayable(InvoiceView invoice) {
        return payableAt(invoice).isPresent();
    }

    private Optional<PaymentGateway> payableAt(InvoiceView invoice) {
        return PayableInvoicePolicy.isDue(invoice)
                ? gateways.ifSetUp().filter(gateway -> isCharged(gateway, invoice.open()))
                : Optional.empty();
    }

    private static boolean isCharged(PaymentGateway gateway, Money open) {
        OptionalLong least = gateway.least(open.currency());
        return StepPolicy.isCountable(open, gateway.step(open.currency())) && open.minorUnits() >= least.orElse(0);
    }

    private static @Nullable Money least(PaymentGateway gateway, Currency currency) {
        OptionalLong least = gateway.least(currency);
        return least.isPresent() ? new Money(least.getAsLong(), currency) : null;
    }

    private String link(InvoiceView invoice) {
        return LinkToken.of(tokens, SecretTokens.PAY_INVOICE, caller.tenant().value(), invoice.id());
    }
}
