/**
 * The platform's administration: businesses and figures.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.admin;

import org.jspecify.annotations.NullMarked;
