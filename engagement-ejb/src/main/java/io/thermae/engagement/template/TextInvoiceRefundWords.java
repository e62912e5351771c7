package io.thermae.engagement.template;

/**
 * What a text message may say of money that goes back, and was paid for an invoice which is of no booking.
 *
 * @param business whose client the reader is
 * @param amount with its currency
 * @param paidAlready whether more was paid than was owed
 * @param number of the invoice
 */
public record TextInvoiceRefundWords(String business, String amount, boolean paidAlready, String number) {}
