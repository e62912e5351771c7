package io.thermae.finance.platformpayment;

import io.thermae.finance.api.PlatformInvoices;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Finds what is paid on the web of an invoice of the platform. */
@Stateless
@PermitAll
@TenantTransaction
public class FindPlatformPayment {

    @Inject
    StoredPlatformPayments stored;

    @Inject
    PlatformInvoices invoices;

    /** @throws io.thermae.kernel.NotFound if the business has no such invoice */
    public Optional<PlatformPayment> latest(UUID invoiceId) {
        return stored.latest(invoices.get(invoiceId).id());
    }
}
