package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** By which issuers people of the business log in. */
@Local
public interface ExternalIdentities {

    /**
     * Who a person is to an issuer.
     *
     * @param subject the issuer's own name of the person, never given to another
     */
    record View(UUID id, String issuer, String subject, Instant linkedAt, Instant lastUsedAt) {}

    /** @throws io.thermae.kernel.NotFound if there is no such person */
    List<View> of(UUID userId);

    /**
     * Cuts a person off from an issuer, until an address that the issuer has verified links them again.
     *
     * @throws io.thermae.kernel.NotFound if there is no such person, or no such identity
     */
    void unlink(UUID userId, UUID id);
}
