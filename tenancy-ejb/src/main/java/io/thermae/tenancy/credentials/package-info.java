/**
 * Passwords: what one must be, how it is kept, and whose it may be.
 *
 * <p>Owns no tables; the hashes lie with the people. Publishes nothing.
 */
@NullMarked
package io.thermae.tenancy.credentials;

import org.jspecify.annotations.NullMarked;
