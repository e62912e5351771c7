package io.thermae.engagement.template;

/**
 * What a mail may say of money that has come on the web for an invoice which is of no booking.
 *
 * @param reader whom the mail greets
 * @param amount with its currency
 * @param number of the invoice
 */
public record InvoiceReceiptWords(String reader, String business, String amount, String number) {}
