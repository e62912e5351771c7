/**
 * The messages themselves, written before they are sent and kept afterwards.
 *
 * <p>Owns the table {@code engagement.message}. Publishes nothing by itself.
 */
@NullMarked
package io.thermae.engagement.message;

import org.jspecify.annotations.NullMarked;
