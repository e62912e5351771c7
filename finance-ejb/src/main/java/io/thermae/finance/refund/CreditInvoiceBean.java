package io.thermae.finance.refund;

import io.thermae.finance.api.CreditInvoice;
import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.InvoiceStatus;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.invoice.Categories;
import io.thermae.finance.invoice.PostingPolicy;
import io.thermae.finance.invoice.SettlementPolicy;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.finance.packages.StoredPackages;
import io.thermae.finance.refund.CreditNotePolicy.Taken;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    StoredPackages packages;

    @Inject
    Categories categories;

    @Inject
    TakeBack takeBack;

    @Inject
    ExpectedVersion expected;

    @Override
    public InvoiceView credit(UUID invoiceId, String reason, @Nullable List<Line> lines) {
        InvoiceView invoice = invoices.lock(invoiceId);
        expected.require(invoice.version());
        requireCreditable(invoice);
        if (packages.isSoldBy(invoiceId)) {
            throw new RuleBroken(ErrorCode.INVOICE_OF_PACKAGE);
        }
        Map<Integer, Long> taxes = invoices.creditedTaxes(invoiceId);
        List<Taken> taken = CreditNotePolicy.take(
                invoice.lines(), lines, taxes, invoice.gross().currency().getCurrencyCode());
        if (taken.isEmpty()) {
            throw SettlementPolicy.illegal(invoice.status());
        }
        Set<Integer> byVisits = packages.paidLines(invoiceId);
        taken.stream()
                .map(each -> each.line().position())
                .filter(byVisits::contains)
                .findFirst()
                .ifPresent(position -> {
                    throw new RuleBroken(ErrorCode.LINE_PAID_BY_PACKAGE, Map.of("position", position));
                });
        return takeBack.takeBack(invoice, reason, taken, draft -> PostingPolicy.takenBack(draft, categories.of(draft)));
    }

    private static void requireCreditable(InvoiceView invoice) {
        if (invoice.kind() != InvoiceKind.INVOICE
                || invoice.status() == InvoiceStatus.DRAFT
                || invoice.status() == InvoiceStatus.CREDITED) {
            throw SettlementPolicy.illegal(invoice.status());
        }
    }
}
