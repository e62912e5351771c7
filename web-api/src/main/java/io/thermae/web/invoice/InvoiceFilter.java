package io.thermae.web.invoice;

import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.InvoiceStatus;
import io.thermae.finance.api.Invoices;
import io.thermae.web.json.Query;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The query parameters by which invoices are chosen. */
public class InvoiceFilter {

    @QueryParam("kind")
    @Nullable
    String kind;

    @QueryParam("status")
    @Nullable
    String status;

    @QueryParam("customerId")
    @Nullable
    String customerId;

    @QueryParam("bookingId")
    @Nullable
    String bookingId;

    @QueryParam("branchId")
    @Nullable
    String branchId;

    @QueryParam("open")
    @Nullable
    String open;

    /**
     * Reads them.
     *
     * @throws io.thermae.kernel.InvalidInput if they are none
     */
    Invoices.Filter read() {
        Query query = new Query();
        Invoices.Filter filter = new Invoices.Filter(
                query.oneOf("kind", kind, InvoiceKind.values()),
                query.oneOf("status", status, InvoiceStatus.values()),
                query.id("customerId", customerId),
                query.id("bookingId", bookingId),
                query.id("branchId", branchId),
                query.truth("open", open));
        query.check();
        return filter;
    }
}
