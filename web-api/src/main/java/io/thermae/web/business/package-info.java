/**
 * The signed-in person's own business: what it is called, how it works, and its closing.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.business;

import org.jspecify.annotations.NullMarked;
