/**
 * OpenID Connect as a relying party speaks it: an issuer's metadata and keys, the exchange of codes, and which tokens are
 * good. Knows no tenants and no people.
 *
 * <p>Owns no tables. Publishes nothing.
 */
@NullMarked
package io.thermae.tenancy.oidc;

import org.jspecify.annotations.NullMarked;
