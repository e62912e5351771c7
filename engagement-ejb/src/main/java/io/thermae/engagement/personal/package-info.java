/**
 * Personal data in messages: this module's part in exports and erasures, and what is forgotten after a while.
 *
 * <p>Owns no tables: {@code engagement.message} is the messages'. Publishes nothing.
 */
@NullMarked
package io.thermae.engagement.personal;

import org.jspecify.annotations.NullMarked;
