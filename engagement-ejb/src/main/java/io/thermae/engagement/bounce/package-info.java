/**
 * Mails that come back: each is sent with a return path of its own, and what arrives there says what has become of it.
 *
 * <p>Owns {@code engagement.mailbox_claim}; marks messages through {@link io.thermae.engagement.message.NoteBounce}. Publishes
 * nothing.
 */
@NullMarked
package io.thermae.engagement.bounce;

import org.jspecify.annotations.NullMarked;
