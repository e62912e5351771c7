package io.thermae.finance.pricing;

import io.thermae.booking.api.Pricing;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Prices a visit at its list prices, and keeps them with the booking. */
@Stateless
@PermitAll
@TenantTransaction
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PricingBean implements Pricing {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Override
    public List<Money> price(UUID bookingId, List<Item> items, @Nullable String promoCode) {
        if (promoCode != null && !promoCode.isBlank()) {
            // no business has promotions yet, so no code is one of theirs
            throw new RuleBroken(ErrorCode.PROMO_CODE_INVALID);
        }
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            sql.update(
                    """
                    insert into finance.price_snapshot
                        (booking_id, position, service_id, list_price_minor, price_minor, currency, taken_at)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """,
                    bookingId,
                    i,
                    item.serviceId(),
                    item.listPrice().minorUnits(),
                    item.listPrice().minorUnits(),
                    item.listPrice().currency().getCurrencyCode(),
                    clock.instant());
        }
        return items.stream().map(Item::listPrice).toList();
    }
}
