/**
 * The addresses that mails of businesses come from: which there can be, and who has proved one.
 *
 * <p>Owns {@code tenancy.mail_sender}; which address is wanted is in {@code tenancy.business_setting}. Publishes
 * {@code MailSenderToVerify}.
 */
@NullMarked
package io.thermae.tenancy.mailsender;

import org.jspecify.annotations.NullMarked;
