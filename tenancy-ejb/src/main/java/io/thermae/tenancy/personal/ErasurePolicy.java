package io.thermae.tenancy.personal;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import java.util.Map;

/** When somebody can be erased. */
final class ErasurePolicy {

    private ErasurePolicy() {}

    /**
     * Who is expected is not erased: master and client would wait for each other, and nobody could tell them.
     *
     * @throws RuleBroken {@code FUTURE_BOOKINGS}
     */
    static void requireNoOpenVisits(long openVisits) {
        if (openVisits > 0) {
            throw new RuleBroken(ErrorCode.FUTURE_BOOKINGS, Map.of("bookings", openVisits));
        }
    }
}
