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
        sql.later(
                """
                insert into finance.price_snapshot
                    (booking_id, position, service_id, list_price_minor, price_minor, currency, taken_at)
                select ?, i.number - 1, i.service_id, i.price, i.price, i.currency, ?
                from unnest(?, ?, ?) with ordinality as i (service_id, price, currency, number)
                """,
                bookingId,
                clock.instant(),
                items.stream().map(Item::serviceId).toArray(UUID[]::new),
                items.stream().map(item -> item.listPrice().minorUnits()).toArray(Long[]::new),
                items.stream()
                        .map(item -> item.listPrice().currency().getCurrencyCode())
                        .toArray(String[]::new));
        return items.stream().map(Item::listPrice).toList();
    }
}
