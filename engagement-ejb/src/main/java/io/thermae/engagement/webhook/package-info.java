/**
 * Programs outside that are told what happens in a business: which they are, what is brought to them, in which order, signed
 * how, how often it is tried, and when a program that does not listen is left alone.
 *
 * <p>Owns {@code engagement.webhook}, {@code webhook_health} and {@code webhook_delivery}; reads {@code platform.outbox} and
 * {@code inbox}. Publishes {@link io.thermae.engagement.api.WebhookPaused}.
 */
@NullMarked
package io.thermae.engagement.webhook;

import org.jspecify.annotations.NullMarked;
