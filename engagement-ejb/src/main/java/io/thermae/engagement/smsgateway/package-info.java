/**
 * Text messages through a provider's own HTTP interface: what it is called with is configuration, since each has another one.
 *
 * <p>It tells what has become of messages ({@link io.thermae.engagement.sms.TakeReceipt}), and brings what people answer
 * ({@link io.thermae.engagement.textanswer.TakeAnswer}), by calls of its own.
 *
 * <p>Owns no tables and publishes nothing.
 */
@NullMarked
package io.thermae.engagement.smsgateway;

import org.jspecify.annotations.NullMarked;
