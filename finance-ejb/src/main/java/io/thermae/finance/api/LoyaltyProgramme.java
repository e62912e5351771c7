package io.thermae.finance.api;

import io.thermae.kernel.Money;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the business gives for what is paid. There is no programme until it decides on one. */
@Local
public interface LoyaltyProgramme {

    /** What it has decided. */
    Decided get();

    /**
     * Decides otherwise. What was earned stays; of invoices that were paid in part before the rest is earned by the terms of then.
     *
     * @throws io.thermae.kernel.InvalidInput for services and categories that there are not, and amounts that are none
     * @throws io.thermae.kernel.RuleBroken {@code STALE_VERSION}
     */
    Decided decide(boolean active, Terms terms);

    /**
     * As it is.
     *
     * @param terms null if there never was one
     * @param version 0 if there never was one
     */
    record Decided(boolean active, @Nullable Terms terms, long version) {}

    /**
     * The terms.
     *
     * @param earnPoints so many points for each {@code earnAmount} that is paid
     * @param serviceIds for which services there are points, beside those of the categories; both empty: for all that is invoiced
     * @param pointValue what a point pays
     * @param minimumPoints how many pay at least
     * @param validityMonths after how many months they are over; null for never
     */
    record Terms(
            int earnPoints,
            Money earnAmount,
            List<UUID> serviceIds,
            List<UUID> categoryIds,
            Money pointValue,
            int minimumPoints,
            @Nullable Integer validityMonths) {

        public Terms {
            serviceIds = List.copyOf(serviceIds);
            categoryIds = List.copyOf(categoryIds);
        }
    }
}
