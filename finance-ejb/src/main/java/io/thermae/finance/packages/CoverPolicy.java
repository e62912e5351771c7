package io.thermae.finance.packages;

import io.thermae.finance.api.InvoiceLineView;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.PackageView;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import java.util.Map;

/** Which lines of invoices a visit of a package pays: those of one of its services, once, for its customer, where it pays. */
final class CoverPolicy {

    private CoverPolicy() {}

    /** @throws RuleBroken {@code PACKAGE_DOES_NOT_COVER}; it says why */
    static void require(PackageView sold, InvoiceView invoice, InvoiceLineView line) {
        require(sold.customerId().equals(invoice.customerId()), "CUSTOMER");
        require(sold.branchIds().isEmpty() || sold.branchIds().contains(invoice.branchId()), "BRANCH");
        require(line.serviceId() != null && sold.serviceIds().contains(line.serviceId()), "SERVICE");
        require(line.quantity() == 1, "QUANTITY");
        require(line.credited().minorUnits() == 0, "TAKEN_BACK");
        require(line.gross().minorUnits() > 0, "FREE");
    }

    private static void require(boolean holds, String because) {
        if (!holds) {
            throw new RuleBroken(ErrorCode.PACKAGE_DOES_NOT_COVER, Map.of("because", because));
        }
    }
}
