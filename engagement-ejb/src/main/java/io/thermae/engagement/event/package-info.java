/**
 * Tells people what has happened: takes events of other modules and writes the mails that they ask for.
 *
 * <p>Writes {@code engagement.message} through {@link io.thermae.engagement.message.Messages}; publishes
 * {@link io.thermae.engagement.api.EmailQueued}.
 */
@NullMarked
package io.thermae.engagement.event;

import org.jspecify.annotations.NullMarked;
