package io.thermae.booking.availability;

import io.thermae.kernel.Money;
import java.time.Duration;
import java.util.Arrays;
import java.util.Currency;
import java.util.UUID;

/** Visits for tests. */
final class Visits {

    private Visits() {}

    /** Each service as duration, buffer before and buffer after, in minutes. */
    static Visit of(int[]... services) {
        return new Visit(Arrays.stream(services)
                .map(minutes -> new Visit.Step(
                        new World.Offer(
                                new UUID(2, 1),
                                "Service",
                                Duration.ofMinutes(minutes[0]),
                                Duration.ofMinutes(minutes[1]),
                                Duration.ofMinutes(minutes[2]),
                                Money.zero(Currency.getInstance("KZT"))),
                        null))
                .toList());
    }

    static int[] service(int duration, int bufferBefore, int bufferAfter) {
        return new int[] {duration, bufferBefore, bufferAfter};
    }
}
