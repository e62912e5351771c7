package io.thermae.finance.api;

import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tax rates of the business, edited as one list. */
@Local
public interface TaxRates {

    /** Those in use, in the order in which they were decided. */
    Listed list();

    /**
     * Decides which there are. A rate whose id is given stays that one and may change its name; one that is left out is not
     * used any more. What was drawn up before keeps its rates.
     *
     * @throws io.thermae.kernel.InvalidInput for an unknown id, a name twice, a rate that would change, two standard ones, and one
     *     left out at which services are taxed
     * @throws io.thermae.kernel.RuleBroken {@code STALE_VERSION}
     */
    Listed decide(List<Draft> rates);

    /** The rates. */
    record Listed(List<TaxRateView> rates, long version) {}

    /**
     * A rate.
     *
     * @param id null for a new one
     * @param rate in thousandths of a percent, 0 to 100000
     */
    record Draft(@Nullable UUID id, String name, int rate, boolean standard) {}
}
