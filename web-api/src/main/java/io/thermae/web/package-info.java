/**
 * The REST API: paths, JSON and errors; it knows no rules. Base path {@code /api/v1}.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web;

import org.jspecify.annotations.NullMarked;
