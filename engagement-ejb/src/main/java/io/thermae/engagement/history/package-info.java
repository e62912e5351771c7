/**
 * The history of messages: who was told what and what became of it, searched, and sent again.
 *
 * <p>Owns no tables: {@code engagement.message} is the messages'. Publishes {@link io.thermae.engagement.api.EmailQueued} and
 * {@link io.thermae.engagement.api.SmsQueued} of what is sent again.
 */
@NullMarked
package io.thermae.engagement.history;

import org.jspecify.annotations.NullMarked;
