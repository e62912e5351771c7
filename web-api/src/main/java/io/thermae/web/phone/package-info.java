/**
 * Telephone numbers as people type them, turned into those of E.164.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.phone;

import org.jspecify.annotations.NullMarked;
