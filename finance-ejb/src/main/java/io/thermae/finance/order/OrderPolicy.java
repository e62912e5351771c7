package io.thermae.finance.order;

import io.thermae.finance.api.InvoiceDraft.Line;
import io.thermae.finance.api.Orders.Item;
import io.thermae.finance.api.ProductView;
import io.thermae.finance.ledger.EntryPolicy;
import io.thermae.finance.tax.DiscountPolicy;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What is sold as lines of an invoice: with the product's name and rate, and its price unless another one is said. */
final class OrderPolicy {

    /** Twice as much still fits into the ledger, so that there is room for the tax. */
    private static final long MOST = EntryPolicy.MOST_MINOR_UNITS / 2;

    private OrderPolicy() {}

    /**
     * Whether another price is said than a product's.
     *
     * @param products by their ids; those that are not known are left out
     */
    static boolean saysPrices(List<Item> items, Map<UUID, ProductView> products) {
        return items.stream().anyMatch(item -> {
            ProductView product = products.get(item.productId());
            return product != null
                    && item.unitPrice() != null
                    && !item.unitPrice().equals(product.price());
        });
    }

    /**
     * The lines.
     *
     * @param products by their ids, archived ones too
     * @param sellers the masters that there are
     * @param currency of the business, ISO 4217
     * @throws InvalidInput with all that is wrong
     */
    static List<Line> lines(List<Item> items, Map<UUID, ProductView> products, Set<UUID> sellers, String currency) {
        List<FieldViolation> violations = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        long sum = 0;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            String field = "items[" + i + "].";
            UUID seller = item.sellerId();
            if (seller != null && !sellers.contains(seller)) {
                violations.add(new FieldViolation(field + "sellerId", "unknown_master"));
            }
            ProductView product = products.get(item.productId());
            if (product == null || product.archivedAt() != null) {
                violations.add(new FieldViolation(field + "productId", "unknown_product"));
                continue;
            }
            Money unit = Objects.requireNonNullElse(item.unitPrice(), product.price());
            // no more than would be too much anyway, so that the sum can be counted
            sum += Math.min(full(item, unit, field, currency, violations), MOST + 1);
            lines.add(new Line(
                    product.name(),
                    null,
                    product.id(),
                    seller,
                    item.quantity(),
                    unit,
                    item.discountPercent(),
                    item.discount(),
                    product.taxRateId()));
        }
        if (violations.isEmpty() && sum > MOST) {
            violations.add(new FieldViolation("items", "out_of_range"));
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return lines;
    }

    /** What an item comes to before its discount; nothing if that cannot be said. */
    private static long full(Item item, Money unit, String field, String currency, List<FieldViolation> violations) {
        Money discount = item.discount();
        if (!unit.currency().getCurrencyCode().equals(currency)) {
            violations.add(mismatch(field + "unitPrice.currency", currency));
            return 0;
        }
        if (discount != null && item.discountPercent() != null) {
            violations.add(new FieldViolation(field + "discount", "one_discount_only"));
            return 0;
        }
        if (discount != null && !discount.currency().getCurrencyCode().equals(currency)) {
            violations.add(mismatch(field + "discount.currency", currency));
            return 0;
        }
        long full;
        try {
            full = DiscountPolicy.full(unit.minorUnits(), item.quantity());
        } catch (ArithmeticException e) {
            violations.add(new FieldViolation(field + "unitPrice.amount", "out_of_range"));
            return 0;
        }
        if (discount != null && discount.minorUnits() > full) {
            violations.add(new FieldViolation(field + "discount", "more_than_price"));
        }
        return full;
    }

    private static FieldViolation mismatch(String field, String currency) {
        return new FieldViolation(field, "currency_mismatch", Map.of("currency", currency));
    }
}
