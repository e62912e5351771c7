/**
 * Services.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.catalogue;

import org.jspecify.annotations.NullMarked;
