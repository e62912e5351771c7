/**
 * Mails that come back, and those that arrive: each is sent with a return path of its own, and what is brought there says what has
 * become of it.
 *
 * <p>Owns {@code engagement.mailbox_claim}; marks messages through {@link io.thermae.engagement.message.NoteBounce}. Publishes
 * nothing.
 */
@NullMarked
package io.thermae.engagement.bounce;

import org.jspecify.annotations.NullMarked;
