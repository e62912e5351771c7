package io.thermae.engagement.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.api.NotificationPreferences.Quiet;
import io.thermae.tenancy.api.QuietHours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldPolicyTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String VISIT = "booking-moved-notice";

    /** The clocks go forward in this night: in Berlin it is an hour later than in UTC, and two from 01:00 on. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2024-03-30T20:59:59Z, 22:00-08:00, -,   -",
                "2024-03-30T21:00:00Z, 22:00-08:00, -,   2024-03-31T06:00:00Z",
                "2024-03-31T05:59:00Z, 22:00-08:00, -,   2024-03-31T06:00:00Z",
                "2024-03-31T06:00:00Z, 22:00-08:00, -,   -",
                "2024-03-30T21:00:00Z, 22:00-08:00, UTC, -",
                "2024-03-30T22:00:00Z, 22:00-08:00, UTC, 2024-03-31T08:00:00Z",
                "2024-03-30T22:00:00Z, none,        -,   -"
            })
    void aPushIsHeldUntilTheQuietHoursOfItsReaderAreOver(
            Instant now, String hours, @Nullable String zone, @Nullable Instant until) {
        Quiet quiet = new Quiet(QuietHours.parse(hours), zone == null ? null : ZoneId.of(zone));

        assertThat(HoldPolicy.heldUntil(quiet, BERLIN, now)).isEqualTo(Optional.ofNullable(until));
    }

    @Test
    void toWhoHasNoneItIsBroughtAtOnce() {
        assertThat(HoldPolicy.heldUntil(null, BERLIN, Instant.EPOCH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "booking-moved-notice,     2024-03-01T07:00:00Z, 2024-03-01T08:00:00Z, true",
                "booking-moved-notice,     2024-03-01T08:00:00Z, 2024-03-01T08:00:00Z, true",
                "booking-moved-notice,     2024-03-01T08:01:00Z, 2024-03-01T08:00:00Z, false",
                "booking-placed-notice,    2024-02-29T22:00:00Z, 2024-03-01T08:00:00Z, false",
                "time-off-approved-notice, 2024-03-01T07:00:00Z, 2024-03-01T08:00:00Z, false",
                "refund-failed-notice,     -,                    2024-03-01T08:00:00Z, false"
            })
    void ofAVisitThatWasAheadAndHasBegunNobodyIsTold(String kind, @Nullable Instant start, Instant now, boolean begun) {
        Instant told = Instant.parse("2024-02-29T22:30:00Z");

        assertThat(HoldPolicy.hasBegun(kind, start, told, now)).isEqualTo(begun);
    }

    @Test
    void whoIsToldOfAVisitAsItBeginsIsToldAllTheSame() {
        Instant now = Instant.parse("2024-03-01T08:00:00Z");

        assertThat(HoldPolicy.hasBegun(VISIT, now, now, now.plusSeconds(1))).isFalse();
    }
}
