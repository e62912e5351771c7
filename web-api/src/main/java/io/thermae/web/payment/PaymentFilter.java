package io.thermae.web.payment;

import io.thermae.finance.api.GatewayRefundStatus;
import io.thermae.finance.api.Payments;
import io.thermae.web.json.Query;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The query parameters by which payments are chosen. */
public class PaymentFilter {

    @QueryParam("customerId")
    @Nullable
    String customerId;

    @QueryParam("invoiceId")
    @Nullable
    String invoiceId;

    @QueryParam("branchId")
    @Nullable
    String branchId;

    @QueryParam("refundAtGateway")
    @Nullable
    String refundAtGateway;

    /**
     * Reads them.
     *
     * @throws io.thermae.kernel.InvalidInput if they are none
     */
    Payments.Filter read() {
        Query query = new Query();
        Payments.Filter filter = new Payments.Filter(
                query.id("customerId", customerId),
                query.id("invoiceId", invoiceId),
                query.id("branchId", branchId),
                query.oneOf("refundAtGateway", refundAtGateway, GatewayRefundStatus.values()));
        query.check();
        return filter;
    }
}
