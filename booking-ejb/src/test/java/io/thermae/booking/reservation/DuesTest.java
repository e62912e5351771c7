package io.thermae.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.thermae.booking.api.CancellationTerms;
import io.thermae.booking.api.Fee;
import io.thermae.booking.api.FeeKind;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuesTest {

    private static final CancellationTerms TERMS = new CancellationTerms(1, 24, 50, 100);
    private static final Fee OWED = new Fee(FeeKind.LATE_CANCELLATION, tenge(500), null);
    private static final Fee.Waiver WAIVER =
            new Fee.Waiver(new UUID(1, 1), Instant.parse("2026-05-04T05:00:00Z"), "Too early");

    @ParameterizedTest
    @CsvSource({"0, true", "2999, true", "3000, false", "3001, false"})
    void isShortUntilAllIsPaid(long paid, boolean isShort) {
        Dues asked = Dues.agreed(TERMS, tenge(3000));

        assertThat(asked.isShort()).isTrue();
        assertThat(asked.paid(tenge(paid)).isShort()).isEqualTo(isShort);
    }

    @Test
    void whereNothingIsAskedNothingIsShort() {
        Dues free = Dues.agreed(TERMS, null);

        assertThat(free.isShort()).isFalse();
        assertThat(free.paid(tenge(1)).prepaid()).isEqualTo(tenge(1));
        assertThat(free.paid(tenge(0)).prepaid()).isNull();
    }

    @Test
    void whatIsWaivedIsNotOwed() {
        Dues owing = Dues.agreed(TERMS, tenge(3000)).paid(tenge(3000)).owing(OWED);

        assertThat(owing.owed()).isEqualTo(tenge(500));
        assertThat(owing.prepaid()).isEqualTo(tenge(3000));
        assertThat(owing.waived(WAIVER).owed()).isNull();
        assertThat(owing.waived(WAIVER).prepaid()).isEqualTo(tenge(3000));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> owing.waived(WAIVER).waived(WAIVER))
                .satisfies(broken -> assertThat(broken.code()).isEqualTo(ErrorCode.NO_FEE));
    }

    @Test
    void severalComeToWhatIsOwedAndPaidForEach() {
        Dues free = Dues.agreed(TERMS, null);
        Dues owing = free.owing(OWED);
        List<Dues> several = List.of(free, owing, owing.paid(tenge(3000)), owing.waived(WAIVER));

        assertThat(Dues.sum(several, Dues::owed)).isEqualTo(tenge(1000));
        assertThat(Dues.sum(several, Dues::prepaid)).isEqualTo(tenge(3000));
        assertThat(Dues.sum(List.of(free, free), Dues::owed)).isNull();
    }

    private static Money tenge(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance("KZT"));
    }
}
