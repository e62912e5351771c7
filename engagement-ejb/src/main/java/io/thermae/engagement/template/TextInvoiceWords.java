package io.thermae.engagement.template;

/**
 * What a text message may say that brings an invoice: not the file, but where it is seen and paid.
 *
 * @param business whose client the reader is
 * @param number of the invoice
 * @param amount with its currency
 * @param link where it is seen and paid on the web
 */
public record TextInvoiceWords(String business, String number, String amount, String link) {}
