package io.thermae.finance.api;

import io.thermae.kernel.Money;
import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The products that the business sells over the desk. How many of them are left is not counted. */
@Local
public interface Products {

    /** The latest first. */
    List<ProductView> list(Filter filter, Portion portion);

    /** @throws io.thermae.kernel.NotFound if there is none; archived ones are found */
    ProductView get(UUID id);

    /**
     * Has one be sold.
     *
     * @throws io.thermae.kernel.InvalidInput for a name or a number that another one has which is sold, a category or a rate
     *     that there is not, another currency, nothing
     */
    ProductView add(Draft draft);

    /**
     * Has it be otherwise from now on; what was sold stays.
     *
     * @throws io.thermae.kernel.InvalidInput as {@link #add}
     * @throws io.thermae.kernel.NotFound if there is none
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if it is archived; {@code STALE_VERSION}
     */
    ProductView edit(UUID id, Draft draft);

    /**
     * Has it not be sold any more; again it does nothing.
     *
     * @throws io.thermae.kernel.NotFound if there is none
     * @throws io.thermae.kernel.RuleBroken {@code STALE_VERSION}
     */
    void archive(UUID id);

    /** What is sold; as {@link ProductView}. */
    record Draft(String name, @Nullable String sku, @Nullable UUID categoryId, Money price, @Nullable UUID taxRateId) {}

    /**
     * Which products; null leaves a criterion out.
     *
     * @param sku whole, whatever its case
     */
    record Filter(@Nullable Boolean archived, @Nullable UUID categoryId, @Nullable String sku) {}
}
