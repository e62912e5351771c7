package io.thermae.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeRangeTest {

    private static final Instant TEN = Instant.parse("2026-05-04T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"0", "-1", "-60"})
    void refusesToEndBeforeOrWhenItStarts(long seconds) {
        Instant end = TEN.plusSeconds(seconds);

        assertThatIllegalArgumentException().isThrownBy(() -> new TimeRange(TEN, end));
    }

    @Test
    void lastsAsLongAsSaid() {
        TimeRange range = TimeRange.of(TEN, Duration.ofMinutes(45));

        assertThat(range.start()).isEqualTo(TEN);
        assertThat(range.end()).isEqualTo(Instant.parse("2026-05-04T10:45:00Z"));
        assertThat(range.duration()).isEqualTo(Duration.ofMinutes(45));
    }

    @ParameterizedTest
    @CsvSource({
        // minutes from ten o'clock, beside 0 to 60
        "-30, 0, false, false",
        "60, 90, false, false",
        "-30, 1, true, false",
        "59, 90, true, false",
        "-30, 90, true, false",
        "0, 60, true, true",
        "0, 30, true, true",
        "30, 60, true, true",
        "10, 50, true, true",
        "-1, 60, true, false",
        "0, 61, true, false",
    })
    void startBelongsToItAndTheEndDoesNot(long from, long to, boolean overlaps, boolean contains) {
        TimeRange hour = minutes(0, 60);
        TimeRange other = minutes(from, to);

        assertThat(hour.overlaps(other)).isEqualTo(overlaps);
        assertThat(other.overlaps(hour)).isEqualTo(overlaps);
        assertThat(hour.contains(other)).isEqualTo(contains);
    }

    private static TimeRange minutes(long from, long to) {
        return new TimeRange(TEN.plusSeconds(from * 60), TEN.plusSeconds(to * 60));
    }
}
