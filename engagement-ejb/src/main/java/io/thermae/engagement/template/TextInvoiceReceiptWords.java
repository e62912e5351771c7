package io.thermae.engagement.template;

/**
 * What a text message may say of money that has come on the web for an invoice which is of no booking.
 *
 * @param business whose client the reader is
 * @param amount with its currency
 * @param number of the invoice
 */
public record TextInvoiceReceiptWords(String business, String amount, String number) {}
