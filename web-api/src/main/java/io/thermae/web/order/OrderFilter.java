package io.thermae.web.order;

import io.thermae.finance.api.Orders;
import io.thermae.web.json.Query;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The query parameters by which orders are chosen. */
public class OrderFilter {

    @QueryParam("branchId")
    @Nullable
    String branchId;

    @QueryParam("customerId")
    @Nullable
    String customerId;

    /**
     * Reads them.
     *
     * @throws io.thermae.kernel.InvalidInput if they are none
     */
    Orders.Filter read() {
        Query query = new Query();
        Orders.Filter filter = new Orders.Filter(query.id("branchId", branchId), query.id("customerId", customerId));
        query.check();
        return filter;
    }
}
