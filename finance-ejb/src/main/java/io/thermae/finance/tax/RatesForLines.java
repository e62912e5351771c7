package io.thermae.finance.tax;

import io.thermae.finance.api.TaxRateView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rates at which lines may be taxed.
 *
 * @param inUse all that are
 * @param ofServices those of services that have their own, by the services' ids
 */
public record RatesForLines(List<TaxRateView> inUse, Map<UUID, TaxRateView> ofServices) {

    /** For lines that name no service. */
    public static RatesForLines ofNoService(List<TaxRateView> inUse) {
        return new RatesForLines(inUse, Map.of());
    }

    /**
     * The rate of a line: what is said of it, else that of its service, else the standard one.
     *
     * @param said an id; null if nothing is said
     * @return empty if what is said is not in use, or there is no standard rate
     */
    public Optional<TaxRateView> of(@Nullable UUID said, @Nullable UUID serviceId) {
        if (said != null) {
            return inUse.stream().filter(rate -> rate.id().equals(said)).findFirst();
        }
        TaxRateView own = serviceId == null ? null : ofServices.get(serviceId);
        return own == null ? inUse.stream().filter(TaxRateView::standard).findFirst() : Optional.of(own);
    }
}
