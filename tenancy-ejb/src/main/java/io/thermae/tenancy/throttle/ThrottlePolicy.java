package io.thermae.tenancy.throttle;

import java.util.ArrayList;
import java.util.List;

/**
 * How long to wait after so many attempts: not at all for the first ones, then 1, 2, 4, 8 ... seconds up to a longest wait.
 * Nobody is ever locked out for longer.
 *
 * @param free attempts without a wait
 * @param longest wait in seconds, at least 1
 */
public record ThrottlePolicy(int free, int longest) {

    /** Seconds to wait after the first attempt, the second one, and so on; the last holds for all further ones. */
    List<Integer> waits() {
        List<Integer> waits = new ArrayList<>();
        for (int i = 0; i < free; i++) {
            waits.add(0);
        }
        int wait = 1;
        while (wait < longest) {
            waits.add(wait);
            wait *= 2;
        }
        waits.add(longest);
        return waits;
    }
}
