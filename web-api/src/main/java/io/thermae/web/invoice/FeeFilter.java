package io.thermae.web.invoice;

import io.thermae.finance.api.FeeStatus;
import io.thermae.finance.api.OwedFees;
import io.thermae.web.json.Query;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The query parameters by which fees are chosen. */
public class FeeFilter {

    @QueryParam("branchId")
    @Nullable
    String branchId;

    @QueryParam("status")
    @Nullable
    String status;

    /**
     * Reads them.
     *
     * @throws io.thermae.kernel.InvalidInput if they are none
     */
    OwedFees.Filter read() {
        Query query = new Query();
        OwedFees.Filter filter =
                new OwedFees.Filter(query.id("branchId", branchId), query.oneOf("status", status, FeeStatus.values()));
        query.check();
        return filter;
    }
}
