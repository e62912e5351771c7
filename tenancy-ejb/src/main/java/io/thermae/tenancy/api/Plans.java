package io.thermae.tenancy.api;

import io.thermae.kernel.Money;
import jakarta.ejb.Local;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The plans of the platform. */
@Local
public interface Plans {

    /**
     * What is said of a plan.
     *
     * @param yearly in the same currency as {@code monthly}
     * @param limits what is not in it has no limit
     */
    record Draft(String name, Money monthly, Money yearly, Map<PlanLimit, Integer> limits) {

        public Draft {
            limits = Map.copyOf(limits);
        }
    }

    /** Those that are offered, the cheapest first. */
    List<PlanView> offered();

    /** All of them, archived ones too; the latest first. */
    List<PlanView> all();

    /** @throws io.thermae.kernel.NotFound if there is none */
    PlanView get(UUID id);

    /**
     * Offers another one.
     *
     * @param code two to forty lower-case letters, digits and hyphens; it stays
     * @throws io.thermae.kernel.InvalidInput if the prices differ in their currency, or the code is taken
     */
    PlanView add(String code, Draft draft);

    /**
     * Edits one: its limits hold at once for whoever has it, its prices from each one's next period on. Its currency stays.
     *
     * @throws io.thermae.kernel.InvalidInput if a price is in another one
     */
    PlanView edit(UUID id, Draft draft);

    /** Offers it no more. Whoever has it keeps it. */
    void archive(UUID id);
}
