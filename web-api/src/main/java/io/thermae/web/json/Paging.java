package io.thermae.web.json;

import io.thermae.kernel.Portion;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list that is given in pages. */
public class Paging {

    @QueryParam("limit")
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    /**
     * Reads them.
     *
     * @return one item more than a page holds, by which it is known whether there is a next
     * @throws io.thermae.kernel.InvalidInput if they are none
     */
    public Portion read() {
        Query query = new Query();
        Portion portion = new Portion(query.id("cursor", cursor), query.limit(limit) + 1);
        query.check();
        return portion;
    }
}
