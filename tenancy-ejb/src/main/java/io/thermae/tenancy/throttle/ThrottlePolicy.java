package io.thermae.tenancy.throttle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long to wait after so many attempts: not at all for the first ones, then a first wait, twice, four times, eight times
 * as long ... up to a longest wait. Nobody is ever locked out for longer.
 *
 * @param free attempts without a wait
 * @param first wait in seconds, at least 1
 * @param longest wait in seconds, no less than the first
 * @param rest after which the count begins anew
 */
public record ThrottlePolicy(int free, int first, int longest, Duration rest) {

    /** For who guesses: seconds, and a quarter of an hour. */
    static ThrottlePolicy ofGuesses(int free, int longest) {
        return new ThrottlePolicy(free, 1, longest, Duration.ofMinutes(15));
    }

    /** For who has something sent to somebody: minutes up to an hour, and a day. */
    static ThrottlePolicy ofSendings(int free) {
        return new ThrottlePolicy(free, 60, 3600, Duration.ofDays(1));
    }

    /** Seconds to wait after the first attempt, the second one, and so on; the last holds for all further ones. */
    List<Integer> waits() {
        List<Integer> waits = new ArrayList<>();
        for (int i = 0; i < free; i++) {
            waits.add(0);
        }
        int wait = first;
        while (wait < longest) {
            waits.add(wait);
            wait *= 2;
        }
        waits.add(longest);
        return waits;
    }
}
