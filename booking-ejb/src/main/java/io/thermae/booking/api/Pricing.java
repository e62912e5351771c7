package io.thermae.booking.api;

import io.thermae.kernel.Money;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a visit costs. Booking asks; finance answers, and keeps what it answered. */
@Local
public interface Pricing {

    /**
     * Prices a visit and keeps the prices as the booking's snapshot, in the running transaction.
     *
     * @param promoCode null when none was given
     * @return a price for each item, in order, all in one currency
     * @throws io.thermae.kernel.RuleBroken {@code PROMO_CODE_INVALID}
     */
    List<Money> price(UUID bookingId, List<Item> items, @Nullable String promoCode);

    /** A service at its list price. */
    record Item(UUID serviceId, Money listPrice) {}
}
