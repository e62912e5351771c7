package io.thermae.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.SpecialPrice;
import io.thermae.kernel.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PricesTest {

    private static final UUID MASTER = new UUID(1, 1);
    private static final UUID OTHER_MASTER = new UUID(1, 2);
    private static final UUID BRANCH = new UUID(0, 1);
    private static final UUID OTHER_BRANCH = new UUID(0, 2);

    @Test
    void whatIsSaidMostExactlyCountsWhateverTheOrder() {
        List<SpecialPrice> special = new ArrayList<>(List.of(
                new SpecialPrice(null, BRANCH, money(2)),
                new SpecialPrice(MASTER, null, money(3)),
                new SpecialPrice(MASTER, BRANCH, money(4))));
        for (int i = 0; i < special.size(); i++) {
            Collections.rotate(special, 1);
            Prices prices = new Prices(money(1), List.copyOf(special));

            assertThat(prices.of(OTHER_MASTER, OTHER_BRANCH)).isEqualTo(money(1));
            assertThat(prices.of(OTHER_MASTER, BRANCH)).isEqualTo(money(2));
            assertThat(prices.of(MASTER, OTHER_BRANCH)).isEqualTo(money(3));
            assertThat(prices.of(MASTER, BRANCH)).isEqualTo(money(4));
        }
    }

    @Test
    void ofAMasterInAnotherBranchNothingIsSaid() {
        Prices prices = new Prices(money(1), List.of(new SpecialPrice(MASTER, OTHER_BRANCH, money(4))));

        assertThat(prices.of(MASTER, BRANCH)).isEqualTo(money(1));
    }

    private static Money money(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance("KZT"));
    }
}
