/**
 * Health checks.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.operations;

import org.jspecify.annotations.NullMarked;
