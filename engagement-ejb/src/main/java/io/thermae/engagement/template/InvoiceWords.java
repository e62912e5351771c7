package io.thermae.engagement.template;

import org.jspecify.annotations.Nullable;

/**
 * What a mail may say that brings an invoice or a credit note.
 *
 * @param reader whom the mail greets; null if nobody knows
 * @param number of the document
 * @param amount with its currency
 * @param payLink where it is paid on the web; null if it is not
 */
public record InvoiceWords(
        @Nullable String reader, String business, String number, String amount, @Nullable String payLink) {}
