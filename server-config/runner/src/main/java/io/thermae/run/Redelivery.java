package io.thermae.run;

import java.time.Duration;

/**
 * How often the broker delivers a message again that could not be worked off, before it lays it aside.
 *
 * @param deliveries at most, the first one included
 * @param first wait; each further one is twice as long
 * @param longest wait
 */
record Redelivery(int deliveries, Duration first, Duration longest) {

    /** For a day: so long the mail server, or the database, may be away. */
    static final Redelivery FOR_A_DAY = new Redelivery(160, Duration.ofSeconds(1), Duration.ofMinutes(10));

    /** From the first delivery to the last. */
    Duration lasts() {
        Duration lasts = Duration.ZERO;
        Duration wait = first;
        for (int delivery = 1; delivery < deliveries; delivery++) {
            lasts = lasts.plus(wait);
            wait = wait.multipliedBy(2).compareTo(longest) > 0 ? longest : wait.multipliedBy(2);
        }
        return lasts;
    }
}
