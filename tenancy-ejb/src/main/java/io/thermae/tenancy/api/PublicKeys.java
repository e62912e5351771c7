package io.thermae.tenancy.api;

import jakarta.ejb.Local;

/** The keys with which everybody can verify our tokens. */
@Local
public interface PublicKeys {

    /** A JWK set (RFC 7517, section 5) as JSON text; no private part. */
    String jwks();
}
