/**
 * From which web sites a business is called by browsers.
 *
 * <p>Owns {@code tenancy.cors_origin}. Publishes nothing.
 */
@NullMarked
package io.thermae.tenancy.cors;

import org.jspecify.annotations.NullMarked;
