/**
 * The message catalogue: what people read, in English, Russian and Kazakh.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.text;

import org.jspecify.annotations.NullMarked;
