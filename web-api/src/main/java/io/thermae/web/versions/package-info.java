/**
 * Entity tags: which version of a thing an answer shows, and which one an edit is meant for (RFC 9110, 8.8.3 and 13.1).
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.versions;

import org.jspecify.annotations.NullMarked;
