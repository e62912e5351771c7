/**
 * The messages themselves, written before they are sent and kept afterwards.
 *
 * <p>Owns {@code engagement.message}, {@code engagement.message_part} and {@code engagement.sending}. Publishes nothing by itself.
 */
@NullMarked
package io.thermae.engagement.message;

import org.jspecify.annotations.NullMarked;
