/**
 * Tells people what has happened: takes events of other modules and writes the mails and text messages that they ask
 * for, has reminders planned, and notes what people of the business find when they sign in.
 *
 * <p>Writes {@code engagement.message} through {@link io.thermae.engagement.message.Messages}; publishes
 * {@link io.thermae.engagement.api.EmailQueued} and {@link io.thermae.engagement.api.SmsQueued}.
 */
@NullMarked
package io.thermae.engagement.event;

import org.jspecify.annotations.NullMarked;
