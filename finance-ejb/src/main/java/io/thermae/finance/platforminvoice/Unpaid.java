package io.thermae.finance.platforminvoice;

import io.thermae.finance.api.PlatformInvoiceView;
import io.thermae.tenancy.api.TenantStatus;
import io.thermae.tenancy.api.TenantView;

/** Why a business is suspended that has not paid: the invoice's number, which is the same in every language. */
final class Unpaid {

    private static final String NUMBER = "№ ";

    private Unpaid() {}

    static String reason(PlatformInvoiceView invoice) {
        return NUMBER + invoice.number();
    }

    /** Whether a business is suspended for an invoice, and not by somebody for something else. */
    static boolean isWhy(TenantView business) {
        String reason = business.suspendReason();
        return business.status() == TenantStatus.SUSPENDED && reason != null && reason.startsWith(NUMBER);
    }
}
