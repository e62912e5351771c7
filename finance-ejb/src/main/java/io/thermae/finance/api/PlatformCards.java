package io.thermae.finance.api;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.Optional;

/** The card of the caller's business by which the platform's invoices are paid of themselves. */
@Local
public interface PlatformCards {

    /**
     * A card that is kept; its numbers are at the gateway alone.
     *
     * @param gateway the name of the gateway, for example {@code stripe}
     * @param keptAt since when
     */
    record Kept(String gateway, Instant keptAt) {}

    /** Empty if none is kept. */
    Optional<Kept> kept();

    /**
     * It is not charged any more, and its gateway is told to forget it.
     *
     * @throws io.thermae.kernel.NotFound if none is kept
     */
    void forget();
}
