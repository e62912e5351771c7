/**
 * Text messages over SMPP 3.4 with jSMPP: the provider {@code smpp} of {@link io.thermae.engagement.sms.SmsProvider}.
 *
 * <p>Receipts come by the same connection, and are noted with the messages ({@link io.thermae.engagement.message.NoteDelivery}); so does
 * what people answer ({@link io.thermae.engagement.textanswer.TakeAnswer}).
 * Owns no tables, publishes nothing.
 */
@NullMarked
package io.thermae.engagement.smpp;

import org.jspecify.annotations.NullMarked;
