package io.thermae.web.membership;

import io.thermae.finance.api.MembershipStatus;
import io.thermae.finance.api.Memberships;
import io.thermae.web.json.Query;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The query parameters by which memberships are chosen. */
public class MembershipFilter {

    @QueryParam("status")
    @Nullable
    String status;

    @QueryParam("customerId")
    @Nullable
    String customerId;

    /**
     * Reads them.
     *
     * @throws io.thermae.kernel.InvalidInput if they are none
     */
    Memberships.Filter read() {
        Query query = new Query();
        Memberships.Filter filter = new Memberships.Filter(
                query.oneOf("status", status, MembershipStatus.values()), query.id("customerId", customerId));
        query.check();
        return filter;
    }
}
