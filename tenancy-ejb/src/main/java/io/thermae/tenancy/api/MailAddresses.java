package io.thermae.tenancy.api;

import org.jspecify.annotations.Nullable;

/**
 * The addresses in the head of the business's mails to clients.
 *
 * @param from whom they come from; null for the platform's address
 * @param replyTo to whom clients answer; null if to none but that from which they are
 */
public record MailAddresses(@Nullable String from, @Nullable String replyTo) {}
