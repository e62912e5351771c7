/**
 * Passwords: what one must be, and how it is kept.
 *
 * <p>Owns no tables; the hashes lie with the people. Publishes nothing.
 */
@NullMarked
package io.thermae.tenancy.credentials;

import org.jspecify.annotations.NullMarked;
