package io.thermae.finance.api;

import io.thermae.kernel.Money;
import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What masters earn. A rule does not change: another one takes its place. */
@Local
public interface CommissionRules {

    /** In the order in which they were added; archived ones, too. */
    List<CommissionRuleView> list(Portion portion);

    /** @throws io.thermae.kernel.NotFound if there is none */
    CommissionRuleView get(UUID id);

    /**
     * Adds one. It counts from the next payroll on.
     *
     * @throws io.thermae.kernel.InvalidInput for a master, a service or a product that there is not, rules of both
     *     services and products, another currency, both a percentage
     *     and an amount or neither, and one that counts for the same already
     */
    CommissionRuleView add(Draft draft);

    /**
     * Has one count no more.
     *
     * @throws io.thermae.kernel.NotFound if there is none
     */
    void archive(UUID id);

    /**
     * What is said of one.
     *
     * @param products whether it is one of products, and not of services
     * @param productId null for all products, or none
     * @param fromRevenue null for any revenue
     * @param rate in thousandths of a percent, 0 to 100000; null with an amount
     * @param fixed null with a percentage
     */
    record Draft(
            @Nullable UUID masterId,
            @Nullable UUID serviceId,
            boolean products,
            @Nullable UUID productId,
            @Nullable Money fromRevenue,
            @Nullable Integer rate,
            @Nullable Money fixed) {}
}
