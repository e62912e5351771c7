/**
 * The channel of text messages: who delivers them is behind {@link io.thermae.engagement.sms.SmsProvider}, chosen by
 * {@code thermae.sms.provider}.
 *
 * <p>What has become of messages providers tell by a {@link io.thermae.engagement.sms.Receipt}.
 *
 * <p>Marks rows of {@code engagement.message} through {@link io.thermae.engagement.message.Messages}; publishes nothing.
 */
@NullMarked
package io.thermae.engagement.sms;

import org.jspecify.annotations.NullMarked;
