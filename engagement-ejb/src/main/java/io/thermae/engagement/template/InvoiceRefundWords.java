package io.thermae.engagement.template;

/**
 * What a mail may say of money that goes back to where it came from, and was paid for an invoice which is of no booking.
 *
 * @param reader whom the mail greets
 * @param amount with its currency
 * @param paidAlready whether more was paid than was owed
 * @param number of the invoice
 */
public record InvoiceRefundWords(String reader, String business, String amount, boolean paidAlready, String number) {}
