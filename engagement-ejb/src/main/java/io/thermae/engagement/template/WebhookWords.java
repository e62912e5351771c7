package io.thermae.engagement.template;

import org.jspecify.annotations.Nullable;

/**
 * What a mail about a webhook that does not listen may say.
 *
 * @param reader whom the mail greets
 * @param business whose it is
 * @param name of the webhook, in the business's words
 * @param host of its address
 * @param since when it began to fail
 * @param answer the status of its last answer; null if there was none
 * @param waiting how many deliveries are kept
 */
public record WebhookWords(
        String reader,
        String business,
        String name,
        String host,
        String since,
        @Nullable String answer,
        Count waiting) {}
