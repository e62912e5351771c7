package io.thermae.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MicrosecondClockTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00.123456789Z");

    private final Clock clock = new MicrosecondClock(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void tellsMicroseconds() {
        assertEquals(Instant.parse("2026-03-01T09:00:00.123456Z"), clock.instant());
    }

    @Test
    void tellsMillisecondsToWhoWantsThese() {
        assertEquals(NOW.toEpochMilli(), clock.millis());
        assertEquals(
                NOW.toEpochMilli() + 60_000,
                Clock.offset(clock, Duration.ofMinutes(1)).millis());
    }

    @Test
    void keepsItsExactnessInOtherZones() {
        Clock there = clock.withZone(ZoneId.of("Asia/Almaty"));

        assertEquals(clock.instant(), there.instant());
        assertEquals(ZoneId.of("Asia/Almaty"), there.getZone());
    }
}
