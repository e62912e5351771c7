package io.thermae.finance.fee;

import io.thermae.booking.api.UnkeptVisit;
import io.thermae.booking.api.UnkeptVisits;
import io.thermae.finance.api.ChargeFee;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.invoice.BranchScope;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.invoice.PaidAhead;
import io.thermae.finance.invoice.StoredInvoices;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.FeeInvoices;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Charges a fee by hand. */
@Stateless
@PermitAll
@TenantTransaction
public class ChargeFeeBean implements ChargeFee {

    @Inject
    UnkeptVisits unkeptVisits;

    @Inject
    BranchScope scope;

    @Inject
    StoredInvoices invoices;

    @Inject
    PaidAhead paidAhead;

    @Inject
    Settlement settlement;

    @Inject
    FinanceSettings settings;

    @Override
    public InvoiceView charge(UUID bookingId) {
        UnkeptVisit visit = unkeptVisits.lockOwed(bookingId);
        if (!scope.sees(visit.branchId())) {
            throw new NotFound("booking");
        }
        paidAhead.guard(bookingId);
        Optional<UUID> before = invoices.ofFee(bookingId).or(() -> settlement.visitsInvoice(bookingId));
        if (before.isPresent()) {
            throw new RuleBroken(
                    ErrorCode.ALREADY_INVOICED, Map.of("invoiceId", before.get().toString()));
        }
        return settlement
                .settle(visit, FeeInvoices.ALL, settings.decided())
                .flatMap(invoices::find)
                .orElseThrow();
    }
}
