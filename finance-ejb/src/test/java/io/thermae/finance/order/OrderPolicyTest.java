package io.thermae.finance.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.finance.api.InvoiceDraft.Line;
import io.thermae.finance.api.Orders.Item;
import io.thermae.finance.api.ProductView;
import io.thermae.finance.ledger.EntryPolicy;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is sold has the product's name, price and rate; what is not sold, or adds up to nothing sensible, is named. */
class OrderPolicyTest {

    private static final UUID OIL = new UUID(1, 1);
    private static final UUID GONE = new UUID(1, 2);
    private static final UUID RATE = new UUID(2, 1);
    private static final UUID AIGERIM = new UUID(3, 1);
    private static final Map<UUID, ProductView> PRODUCTS = Map.of(
            OIL, new ProductView(OIL, "Oil", "OIL-1", null, kzt(1000), RATE, null, 1),
            GONE, new ProductView(GONE, "Soap", null, null, kzt(500), null, Instant.EPOCH, 2));

    @Test
    void aLineIsAsItsProductIsNow() {
        assertThat(lines(new Item(OIL, 3, null, 10_000, null, AIGERIM)))
                .containsExactly(new Line("Oil", null, OIL, AIGERIM, 3, kzt(1000), 10_000, null, RATE));
    }

    @Test
    void anotherPriceIsOneThatIsNotTheProducts() {
        assertThat(OrderPolicy.saysPrices(List.of(item(null), item(kzt(1000))), PRODUCTS))
                .isFalse();
        assertThat(OrderPolicy.saysPrices(List.of(item(null), item(kzt(999))), PRODUCTS))
                .isTrue();
        assertThat(OrderPolicy.saysPrices(List.of(new Item(RATE, 1, kzt(1), null, null, null)), PRODUCTS))
                .isFalse();
        assertThat(lines(item(kzt(0)))).extracting(Line::unitPrice).containsExactly(kzt(0));
    }

    @Test
    void whatIsWrongIsNamed() {
        Money euros = new Money(1, Currency.getInstance("EUR"));
        refuses(new Item(GONE, 1, null, null, null, null), "items[0].productId", "unknown_product");
        refuses(new Item(RATE, 1, null, null, null, null), "items[0].productId", "unknown_product");
        refuses(new Item(OIL, 1, null, null, null, OIL), "items[0].sellerId", "unknown_master");
        refuses(item(euros), "items[0].unitPrice.currency", "currency_mismatch");
        refuses(new Item(OIL, 1, null, null, euros, null), "items[0].discount.currency", "currency_mismatch");
        refuses(new Item(OIL, 1, null, 1, kzt(1), null), "items[0].discount", "one_discount_only");
        refuses(new Item(OIL, 2, null, null, kzt(2001), null), "items[0].discount", "more_than_price");
        refuses(
                new Item(OIL, 9999, kzt(Long.MAX_VALUE), null, null, null),
                "items[0].unitPrice.amount",
                "out_of_range");
        refuses(new Item(OIL, 1, kzt(EntryPolicy.MOST_MINOR_UNITS), null, null, null), "items", "out_of_range");
        assertThat(lines(new Item(OIL, 2, null, null, kzt(2000), null))).hasSize(1);
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        assertThatThrownBy(() ->
                        lines(new Item(GONE, 1, null, null, null, null), new Item(OIL, 1, null, null, kzt(5000), OIL)))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.violations())
                        .extracting(FieldViolation::field)
                        .containsExactly("items[0].productId", "items[1].sellerId", "items[1].discount"));
    }

    private static void refuses(Item item, String field, String code) {
        assertThatThrownBy(() -> lines(item))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.violations())
                        .singleElement()
                        .satisfies(violation -> {
                            assertThat(violation.field()).isEqualTo(field);
                            assertThat(violation.code()).isEqualTo(code);
                        }));
    }

    private static List<Line> lines(Item... items) {
        return OrderPolicy.lines(List.of(items), PRODUCTS, Set.of(AIGERIM), "KZT");
    }

    private static Item item(@Nullable Money price) {
        return new Item(OIL, 1, price, null, null, null);
    }

    private static Money kzt(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance("KZT"));
    }
}
