package io.thermae.engagement.api;

import io.thermae.kernel.TenantId;
import jakarta.ejb.Local;
import java.util.Optional;

/** The link by which a customer wants no more of something. A door: it names no business elsewhere. */
@Local
public interface UnsubscribeLink {

    /** The business of a link; empty if it is none of ours. */
    Optional<TenantId> tenantOf(String token);
}
