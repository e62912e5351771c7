package io.thermae.finance.writeoff;

import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.WriteOffInvoice;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Writes an invoice off, and takes that back. */
@Stateless
@PermitAll
@TenantTransaction
public class WriteOffInvoiceBean implements WriteOffInvoice {

    @Inject
    StoredInvoices invoices;

    @Inject
    WriteOffs writeOffs;

    @Inject
    FinanceSettings settings;

    @Inject
    ExpectedVersion expected;

    @Override
    public InvoiceView writeOff(UUID invoiceId, String reason) {
        InvoiceView invoice = lock(invoiceId);
        WriteOffPolicy.requireOpen(invoice);
        return writeOffs.writeOff(invoice, reason, settings.today());
    }

    @Override
    public InvoiceView takeBack(UUID invoiceId) {
        InvoiceView invoice = lock(invoiceId);
        WriteOffPolicy.requireWrittenOff(invoice);
        InvoiceView owed = writeOffs.reopen(invoice);
        writeOffs.postReopened(List.of(invoice), settings.today());
        return owed;
    }

    private InvoiceView lock(UUID invoiceId) {
        InvoiceView invoice = invoices.lock(invoiceId);
        expected.require(invoice.version());
        return invoice;
    }
}
