package io.thermae.booking.availability;

import io.thermae.booking.api.SpecialPrice;
import io.thermae.kernel.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a service costs. What is said of a master in a branch counts before what is said of the master, and that before what
 * is said of the branch.
 *
 * @param usual where nothing else is said
 * @param special in no order that matters, each master and branch once
 */
public record Prices(Money usual, List<SpecialPrice> special) {

    /** The same price everywhere. */
    public static Prices of(Money everywhere) {
        return new Prices(everywhere, List.of());
    }

    /** The price with a master in a branch. */
    public Money of(UUID master, UUID branch) {
        Money price = usual;
        int best = 0;
        for (SpecialPrice each : special) {
            if (isFor(each.masterId(), master) && isFor(each.branchId(), branch)) {
                int weight = (each.masterId() == null ? 0 : 2) + (each.branchId() == null ? 0 : 1);
                if (weight > best) {
                    best = weight;
                    price = each.price();
                }
            }
        }
        return price;
    }

    private static boolean isFor(@Nullable UUID said, UUID actual) {
        return said == null || said.equals(actual);
    }
}
