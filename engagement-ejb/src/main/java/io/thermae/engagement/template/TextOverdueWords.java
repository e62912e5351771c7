package io.thermae.engagement.template;

import org.jspecify.annotations.Nullable;

/**
 * What a text message may say that reminds of an invoice which was not paid in time.
 *
 * @param business whose client the reader is
 * @param number of the invoice
 * @param open what is still owed, with its currency
 * @param due the day until which it was to be paid
 * @param payLink where it is paid on the web; null if it is not
 */
public record TextOverdueWords(String business, String number, String open, String due, @Nullable String payLink) {}
