package io.thermae.finance.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.finance.api.InvoiceDraft.Line;
import io.thermae.finance.api.Orders.Item;
import io.thermae.finance.api.ProductView;
import io.thermae.finance.ledger.EntryPolicy;
import io.thermae.finance.tax.DiscountPolicy;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Money;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is sold at whatever prices: an order comes to its items, and never to more than the ledger can count. */
class OrderPolicyPropertiesTest {

    private static final Currency KZT = Currency.getInstance("KZT");
    private static final UUID OIL = new UUID(1, 1);
    private static final UUID SOAP = new UUID(1, 2);
    private static final Map<UUID, ProductView> PRODUCTS = Map.of(OIL, product(OIL, 1999), SOAP, product(SOAP, 7));

    @Provide
    Arbitrary<List<Item>> orders() {
        return items(Arbitraries.longs().between(0, 10_000_000));
    }

    @Provide
    Arbitrary<List<Item>> hugeOrders() {
        return items(Arbitraries.longs().between(0, EntryPolicy.MOST_MINOR_UNITS));
    }

    private static Arbitrary<List<Item>> items(Arbitrary<Long> prices) {
        return Combinators.combine(
                        Arbitraries.of(OIL, SOAP),
                        Arbitraries.integers().between(1, 9999),
                        prices.injectNull(0.4),
                        Arbitraries.integers().between(0, 100_000).injectNull(0.5))
                .as((product, quantity, price, percent) ->
                        new Item(product, quantity, price == null ? null : kzt(price), percent, null, null))
                .list()
                .ofMinSize(1)
                .ofMaxSize(50);
    }

    @Property
    void anOrderComesToItsItems(@ForAll("orders") List<Item> items) {
        List<Line> lines = OrderPolicy.lines(items, PRODUCTS, Set.of(), "KZT");

        assertThat(lines).hasSameSizeAs(items);
        assertThat(lines.stream()
                        .map(line -> BigInteger.valueOf(line.unitPrice().minorUnits())
                                .multiply(BigInteger.valueOf(line.quantity())))
                        .reduce(BigInteger.ZERO, BigInteger::add))
                .isEqualTo(sum(items));
        for (int i = 0; i < items.size(); i++) {
            Line line = lines.get(i);
            assertThat(line.productId()).isEqualTo(items.get(i).productId());
            assertThat(line.serviceId()).isNull();
            long full = DiscountPolicy.full(line.unitPrice().minorUnits(), line.quantity());
            assertThat(DiscountPolicy.discount(full, line.discountPercent(), null))
                    .isBetween(0L, full);
        }
    }

    @Property
    void noneIsMoreThanTheLedgerCounts(@ForAll("hugeOrders") List<Item> items) {
        if (sum(items).compareTo(BigInteger.valueOf(EntryPolicy.MOST_MINOR_UNITS / 2)) <= 0) {
            assertThat(OrderPolicy.lines(items, PRODUCTS, Set.of(), "KZT")).hasSameSizeAs(items);
        } else {
            assertThatThrownBy(() -> OrderPolicy.lines(items, PRODUCTS, Set.of(), "KZT"))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    private static BigInteger sum(List<Item> items) {
        return items.stream()
                .map(item ->
                        BigInteger.valueOf(priceOf(item).minorUnits()).multiply(BigInteger.valueOf(item.quantity())))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static Money priceOf(Item item) {
        Money said = item.unitPrice();
        return said == null
                ? Objects.requireNonNull(PRODUCTS.get(item.productId())).price()
                : said;
    }

    private static ProductView product(UUID id, long price) {
        return new ProductView(id, "Product", null, null, kzt(price), null, null, 1);
    }

    private static Money kzt(long minorUnits) {
        return new Money(minorUnits, KZT);
    }
}
