package io.thermae.finance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.report.Settled.Paid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** By which method revenue was paid. */
class MethodPolicyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Test
    void whatOneMethodHasPaidIsThatMethods() {
        assertThat(MethodPolicy.byMethod(List.of(whole("CASH", 1_000, 120), whole("CASH", 500, 60), whole(null, 7, 0))))
                .containsExactly(paid("CASH", 1_500, 180), paid(null, 7, 0));
    }

    @Test
    void aUnitThatIsLeftGoesWhereMostWasCut() {
        Settled thirds = mixed(100, 10, 0, each("CASH", 50), each("ONLINE", 50), each("POINTS", 50));

        assertThat(MethodPolicy.byMethod(List.of(thirds)))
                .containsExactly(paid("CASH", 34, 4), paid("ONLINE", 33, 3), paid("POINTS", 33, 3));
    }

    @Test
    void aPaymentByTwoMethodsPaysByBothWhateverElseItPays() {
        Settled invoice =
                mixed(1_000, 120, 560, new Paid(560, List.of("CARD_TERMINAL", "CASH"), List.of(3_000L, 1_000L)));

        assertThat(MethodPolicy.byMethod(List.of(invoice)))
                .containsExactly(paid("CARD_TERMINAL", 375, 45), paid("CASH", 125, 15), paid("UNPAID", 500, 60));
    }

    @Test
    void whatComesToNothingIsLeftOut() {
        assertThat(MethodPolicy.byMethod(List.of(whole("UNPAID", 10, 1), whole("UNPAID", -10, -1))))
                .isEmpty();
    }

    private static Paid each(String method, long minorUnits) {
        return new Paid(minorUnits, List.of(method), List.of(minorUnits));
    }

    private static Settled whole(@Nullable String method, long net, long tax) {
        return new Settled(DAY, "KZT", method, List.of(), 0, net, tax, 0, 0);
    }

    private static Settled mixed(long net, long tax, long unpaid, Paid... paid) {
        return new Settled(DAY, "KZT", null, List.of(paid), unpaid, net, tax, 0, 0);
    }

    private static PaidRevenue paid(@Nullable String method, long net, long tax) {
        return new PaidRevenue(DAY, method, "KZT", net, tax, 0, 0);
    }
}
