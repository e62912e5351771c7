/**
 * What is noted of each request: one line in the log, and the figures of its route.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.measure;

import org.jspecify.annotations.NullMarked;
