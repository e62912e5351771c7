package io.thermae.engagement.template;

import org.jspecify.annotations.Nullable;

/**
 * What a mail may say that reminds of an invoice that was not paid in time.
 *
 * @param reader whom the mail greets; null if nobody knows
 * @param number of the invoice
 * @param open what is still owed, with its currency
 * @param due the day until which it was to be paid
 * @param payLink where it is paid on the web; null if it is not
 */
public record OverdueWords(
        @Nullable String reader, String business, String number, String open, String due, @Nullable String payLink) {}
