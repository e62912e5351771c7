/**
 * What other modules may know of engagement: the use cases that message consumers and the edge call, and the events that
 * say that an e-mail or a text message is ready; webhooks, and what is brought to them; the history of
 * messages, what people want to be told, and what people of the business find when they sign in.
 *
 * <p>Publishes {@link io.thermae.engagement.api.EmailQueued}, {@link io.thermae.engagement.api.SmsQueued} and
 * {@link io.thermae.engagement.api.WebhookPaused}.
 */
@NullMarked
package io.thermae.engagement.api;

import org.jspecify.annotations.NullMarked;
