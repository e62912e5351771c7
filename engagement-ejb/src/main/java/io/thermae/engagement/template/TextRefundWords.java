package io.thermae.engagement.template;

/**
 * What a text message may say of money that goes back, and was paid for a visit. Of the causes one is true at most.
 *
 * @param business whose client the reader is
 * @param amount with its currency
 * @param tooLate whether the payment came when the place was not to be had any more
 * @param cancelled whether the visit was cancelled
 * @param paidAlready whether more was paid than was owed
 * @param number of the booking
 * @param start day and time of the visit, in the zone of the branch
 */
public record TextRefundWords(
        String business,
        String amount,
        boolean tooLate,
        boolean cancelled,
        boolean paidAlready,
        String number,
        String start) {}
