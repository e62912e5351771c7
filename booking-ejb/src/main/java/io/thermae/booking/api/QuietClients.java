package io.thermae.booking.api;

import io.thermae.tenancy.api.QuietHours;
import jakarta.ejb.Local;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When clients are not to be disturbed. Whoever keeps what people want implements it. */
@Local
public interface QuietClients {

    /**
     * What a client of the caller's tenant has said himself; empty if he has said nothing: then the quiet hours of the branch count for
     * him.
     */
    Optional<Own> of(UUID customerId);

    /**
     * Quiet hours of his own.
     *
     * @param hours {@link QuietHours#NONE} for never
     * @param zone on whose clock; null for that of the branch
     */
    record Own(QuietHours hours, @Nullable ZoneId zone) {}
}
