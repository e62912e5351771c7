package io.thermae.finance.refund;

import io.thermae.finance.api.CreditInvoice;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Issues a credit note. */
@Stateless
@PermitAll
@TenantTransaction
public class CreditInvoiceBean implements CreditInvoice {

    @Inject
    StoredInvoices invoices;

    @Inject
    TakeBack takeBack;

    @Inject
    FinanceSettings settings;

    @Inject
    ExpectedVersion expected;

    @Override
    public InvoiceView credit(UUID invoiceId, String reason, @Nullable List<Line> lines) {
        InvoiceView invoice = invoices.lock(invoiceId);
        expected.require(invoice.version());
        return takeBack.credit(invoice, reason, lines, settings.today()).note();
    }
}
