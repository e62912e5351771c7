package io.thermae.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.CancellationTerms;
import io.thermae.booking.api.Fee;
import io.thermae.booking.api.FeeKind;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CancellationPolicyTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Money PRICE = new Money(9999, USD);

    /**
     * What a visit of 99.99 costs who cancels then; its terms are hours of notice, free hours, and percents. The clocks of
     * New York go forward on 2026-03-08 at 02:00 and back on 2026-11-01 at 02:00.
     */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // no terms: free to the last, and later
                "0,  0,  0,   2026-06-10T09:00:00+06:00, 2026-06-10T09:00:00+06:00, 0",
                "0,  0,  0,   2026-06-10T09:00:00+06:00, 2026-06-10T09:05:00+06:00, 0",
                // 24 hours free, then half
                "0,  24, 50,  2026-06-10T09:00:00+06:00, 2026-06-01T09:00:00+06:00, 0",
                "0,  24, 50,  2026-06-10T09:00:00+06:00, 2026-06-09T08:59:59+06:00, 0",
                "0,  24, 50,  2026-06-10T09:00:00+06:00, 2026-06-09T09:00:00+06:00, 0",
                "0,  24, 50,  2026-06-10T09:00:00+06:00, 2026-06-09T09:00:01+06:00, 5000",
                "0,  24, 50,  2026-06-10T09:00:00+06:00, 2026-06-10T08:59:59+06:00, 5000",
                "0,  24, 50,  2026-06-10T09:00:00+06:00, 2026-06-10T09:30:00+06:00, 5000",
                // the same instants, said in another zone
                "0,  24, 50,  2026-06-10T09:00:00+06:00, 2026-06-09T03:00:00Z,      0",
                "0,  24, 50,  2026-06-10T09:00:00+06:00, 2026-06-09T03:00:01Z,      5000",
                // all of it, and no free hour at all: owed after the start only
                "0,  24, 100, 2026-06-10T09:00:00+06:00, 2026-06-10T08:00:00+06:00, 9999",
                "0,  0,  30,  2026-06-10T09:00:00+06:00, 2026-06-10T09:00:00+06:00, 0",
                "0,  0,  30,  2026-06-10T09:00:00+06:00, 2026-06-10T09:00:01+06:00, 3000",
                // a percentage of nothing is nothing
                "0,  24, 0,   2026-06-10T09:00:00+06:00, 2026-06-10T08:00:00+06:00, 0",
                // the night in which an hour is skipped: 24 hours before 09:00 it is 08:00 on the wall
                "0,  24, 50,  2026-03-08T09:00:00-04:00, 2026-03-07T08:00:00-05:00, 0",
                "0,  24, 50,  2026-03-08T09:00:00-04:00, 2026-03-07T08:00:01-05:00, 5000",
                "0,  24, 50,  2026-03-08T09:00:00-04:00, 2026-03-07T09:00:00-05:00, 5000",
                // the night in which an hour comes twice: it is 10:00
                "0,  24, 50,  2026-11-01T09:00:00-05:00, 2026-10-31T10:00:00-04:00, 0",
                "0,  24, 50,  2026-11-01T09:00:00-05:00, 2026-10-31T10:00:01-04:00, 5000",
                // too late
                "2,  24, 50,  2026-06-10T09:00:00+06:00, 2026-06-10T07:00:00+06:00, 5000",
                "2,  24, 50,  2026-06-10T09:00:00+06:00, 2026-06-10T07:00:01+06:00, -",
                "48, 24, 50,  2026-06-10T09:00:00+06:00, 2026-06-08T09:00:01+06:00, -",
            })
    void whatACancellationCosts(
            int notice, int free, int percent, OffsetDateTime start, OffsetDateTime now, @Nullable Long cost) {
        CancellationTerms terms = new CancellationTerms(notice, free, percent, 100);

        assertThat(cost(terms, start.toInstant(), now.toInstant())).isEqualTo(cost);
    }

    /** Else a visit would be moved far away and then be cancelled for nothing. */
    @ParameterizedTest
    @CsvSource({
        "0, 24, 50, 2026-06-09T09:00:00Z, true",
        "0, 24, 50, 2026-06-09T09:00:01Z, false",
        "0, 24, 0,  2026-06-10T08:59:59Z, true",
        "2, 24, 0,  2026-06-10T07:00:00Z, true",
        "2, 24, 0,  2026-06-10T07:00:01Z, false",
        "48, 24, 50, 2026-06-08T09:00:01Z, false",
    })
    void aVisitIsMovedWhileCancellingItCostsNothing(int notice, int free, int percent, Instant now, boolean movable) {
        CancellationTerms terms = new CancellationTerms(notice, free, percent, 0);

        assertThat(isAllowed(
                        () -> CancellationPolicy.requireMovable(terms, Instant.parse("2026-06-10T09:00:00Z"), now)))
                .isEqualTo(movable);
    }

    @Test
    void whoDoesNotComeOwesHisPart() {
        assertThat(CancellationPolicy.noShow(new CancellationTerms(0, 0, 0, 25), PRICE))
                .contains(new Fee(FeeKind.NO_SHOW, new Money(2500, USD), null));
        assertThat(CancellationPolicy.noShow(new CancellationTerms(0, 0, 50, 0), PRICE))
                .isEmpty();
        assertThat(CancellationPolicy.noShow(new CancellationTerms(0, 0, 0, 25), new Money(0, USD)))
                .isEmpty();
    }

    private static @Nullable Long cost(CancellationTerms terms, Instant start, Instant now) {
        if (!isAllowed(() -> CancellationPolicy.requireCancellable(terms, start, now))) {
            return null;
        }
        return CancellationPolicy.lateCancellation(terms, PRICE, start, now)
                .map(fee -> fee.amount().minorUnits())
                .orElse(0L);
    }

    private static boolean isAllowed(Runnable step) {
        try {
            step.run();
            return true;
        } catch (RuleBroken refusal) {
            assertThat(refusal.code()).isEqualTo(ErrorCode.CANCELLATION_TOO_LATE);
            return false;
        }
    }
}
