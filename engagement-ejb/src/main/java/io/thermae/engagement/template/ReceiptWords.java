package io.thermae.engagement.template;

/**
 * What a mail may say of money that has come on the web.
 *
 * @param reader whom the mail greets
 * @param amount with its currency
 * @param number of the booking
 * @param start day and time of the visit, short
 * @param services with commas between
 */
public record ReceiptWords(
        String reader, String business, String amount, String number, String start, String services) {}
