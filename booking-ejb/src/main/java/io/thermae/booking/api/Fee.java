package io.thermae.booking.api;

import io.thermae.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client owes for a visit that did not take place.
 *
 * @param waiver null while it is owed
 */
public record Fee(FeeKind kind, Money amount, @Nullable Waiver waiver) {

    /**
     * The business does without it.
     *
     * @param by a user
     * @param reason in his words
     */
    public record Waiver(UUID by, Instant at, String reason) {}

    /** The same, and nobody has to pay it. */
    public Fee waived(Waiver waiver) {
        return new Fee(kind, amount, waiver);
    }
}
