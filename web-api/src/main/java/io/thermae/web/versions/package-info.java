/**
 * Entity tags: which version of a thing an answer shows (RFC 9110, 8.8.3).
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.versions;

import org.jspecify.annotations.NullMarked;
