/**
 * Errors of the API as {@code application/problem+json} (RFC 9457), whatever their cause.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.problem;

import org.jspecify.annotations.NullMarked;
