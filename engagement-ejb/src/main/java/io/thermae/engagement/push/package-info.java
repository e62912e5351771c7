/**
 * The channel of Web Push (ADR 89): the browsers in which people take pushes, and how a notification is encrypted for one and brought
 * to its push service.
 *
 * <p>Owns {@code engagement.push_subscription}; writes rows of {@code engagement.message} through
 * {@link io.thermae.engagement.message.Messages}. Publishes {@link io.thermae.engagement.api.PushQueued}.
 */
@NullMarked
package io.thermae.engagement.push;

import org.jspecify.annotations.NullMarked;
