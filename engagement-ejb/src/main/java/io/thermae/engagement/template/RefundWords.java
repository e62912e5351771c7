package io.thermae.engagement.template;

/**
 * What a mail may say of money that goes back to where it came from. Of the causes one is true at most.
 *
 * @param reader whom the mail greets
 * @param amount with its currency
 * @param tooLate whether the payment came when the place was not to be had any more
 * @param cancelled whether the visit was cancelled
 * @param paidAlready whether more was paid than was owed
 * @param number of the booking
 * @param start day and time of the visit, short
 * @param services with commas between
 */
public record RefundWords(
        String reader,
        String business,
        String amount,
        boolean tooLate,
        boolean cancelled,
        boolean paidAlready,
        String number,
        String start,
        String services) {}
