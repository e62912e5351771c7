/**
 * Under which version a business is edited where what is edited has no row of its own.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.tenancy.version;

import org.jspecify.annotations.NullMarked;
