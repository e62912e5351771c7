package io.thermae.booking.api;

import io.thermae.kernel.TenantId;
import jakarta.ejb.Local;
import java.util.Optional;

/** The secret by which a feed is read. A door: it names no business. */
@Local
public interface FeedLink {

    /** The business of the feed; empty if there is none with this secret, or not any more. */
    Optional<TenantId> tenantOf(String secret);
}
