package io.thermae.engagement.template;

import org.jspecify.annotations.Nullable;

/**
 * What a mail may say to who answers for a branch about money that could not be given back.
 *
 * @param reader whom the mail greets
 * @param business whose money it is again
 * @param amount with its currency
 * @param payment its id, by which it is found
 * @param failure one word of the gateway's; null if it says nothing
 */
public record RefundFailedWords(
        String reader, String business, String amount, String payment, @Nullable String failure) {}
