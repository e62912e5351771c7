/**
 * The channel of e-mail: hands written mails to the mail server, over SMTP with Jakarta Mail.
 *
 * <p>Marks rows of {@code engagement.message} through {@link io.thermae.engagement.message.Messages}; publishes nothing.
 */
@NullMarked
package io.thermae.engagement.smtp;

import org.jspecify.annotations.NullMarked;
