package io.thermae.web.visitpackage;

import io.thermae.finance.api.PackageStatus;
import io.thermae.finance.api.Packages;
import io.thermae.web.json.Query;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The query parameters by which packages are chosen. */
public class PackageFilter {

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
    Packages.Filter read() {
        Query query = new Query();
        Packages.Filter filter = new Packages.Filter(
                query.oneOf("status", status, PackageStatus.values()), query.id("customerId", customerId));
        query.check();
        return filter;
    }
}
