package io.thermae.web.product;

import io.thermae.finance.api.Products;
import io.thermae.web.json.Query;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The query parameters by which products are chosen. */
public class ProductFilter {

    @QueryParam("archived")
    @Nullable
    String archived;

    @QueryParam("categoryId")
    @Nullable
    String categoryId;

    @QueryParam("sku")
    @Nullable
    String sku;

    /**
     * Reads them.
     *
     * @throws io.thermae.kernel.InvalidInput if they are none
     */
    Products.Filter read() {
        Query query = new Query();
        Products.Filter filter = new Products.Filter(
                query.truth("archived", archived), query.id("categoryId", categoryId), query.words("sku", sku));
        query.check();
        return filter;
    }
}
