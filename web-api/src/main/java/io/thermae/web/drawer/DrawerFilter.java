package io.thermae.web.drawer;

import io.thermae.finance.api.DrawerSessions;
import io.thermae.web.json.Query;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The query parameters by which sessions of cash drawers are chosen. */
public class DrawerFilter {

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
    DrawerSessions.Filter read() {
        Query query = new Query();
        DrawerSessions.Filter filter =
                new DrawerSessions.Filter(query.id("branchId", branchId), query.truth("open", open));
        query.check();
        return filter;
    }
}
