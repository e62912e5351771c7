package io.thermae.finance.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.Products.Draft;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Money;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How products are told from each other. */
class ProductPolicyTest {

    @Test
    void spacesAroundAreNoPartOfAName() {
        assertThat(ProductPolicy.tidy(draft(" Argan oil ", " OIL-1 "))).isEqualTo(draft("Argan oil", "OIL-1"));
        assertThat(ProductPolicy.tidy(draft("Argan oil", "  "))).isEqualTo(draft("Argan oil", null));
        assertThat(ProductPolicy.tidy(draft("Argan oil", null))).isEqualTo(draft("Argan oil", null));
    }

    @Test
    void whatIsTakenIsNamed() {
        assertThat(ProductPolicy.violations(new ProductPolicy.Taken(false, false)))
                .isEmpty();
        assertThat(ProductPolicy.violations(new ProductPolicy.Taken(true, true)))
                .containsExactly(new FieldViolation("name", "taken"), new FieldViolation("sku", "taken"));
    }

    private static Draft draft(String name, @Nullable String sku) {
        return new Draft(name, sku, null, new Money(100, Currency.getInstance("KZT")), null);
    }
}
