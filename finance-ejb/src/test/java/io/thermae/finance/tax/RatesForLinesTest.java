package io.thermae.finance.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.TaxRateView;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RatesForLinesTest {

    private static final UUID HAIRCUT = new UUID(2, 1);
    private static final UUID MASSAGE = new UUID(2, 2);
    private static final TaxRateView VAT = new TaxRateView(new UUID(1, 1), "VAT", 12_000, true);
    private static final TaxRateView REDUCED = new TaxRateView(new UUID(1, 2), "Reduced", 5_000, false);

    private final RatesForLines rates = new RatesForLines(List.of(VAT, REDUCED), Map.of(HAIRCUT, REDUCED));

    @Test
    void whatIsSaidComesFirstThenTheServicesOwnThenTheStandardOne() {
        assertThat(rates.of(VAT.id(), HAIRCUT)).contains(VAT);
        assertThat(rates.of(REDUCED.id(), MASSAGE)).contains(REDUCED);
        assertThat(rates.of(null, HAIRCUT)).contains(REDUCED);
        assertThat(rates.of(null, MASSAGE)).contains(VAT);
        assertThat(rates.of(null, null)).contains(VAT);
    }

    @Test
    void whatIsSaidAndNotInUseIsNone() {
        assertThat(rates.of(new UUID(9, 9), HAIRCUT)).isEmpty();
    }

    @Test
    void whereThereIsNoStandardOneOnlyServicesOfTheirOwnAreTaxed() {
        RatesForLines none = new RatesForLines(List.of(REDUCED), Map.of(HAIRCUT, REDUCED));

        assertThat(none.of(null, HAIRCUT)).contains(REDUCED);
        assertThat(none.of(null, MASSAGE)).isEmpty();
        assertThat(RatesForLines.ofNoService(List.of(REDUCED)).of(null, HAIRCUT))
                .isEmpty();
    }
}
