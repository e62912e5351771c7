package io.thermae.engagement.template;

/**
 * What a text message may say of money that has come on the web for a visit.
 *
 * @param business whose client the reader is
 * @param amount with its currency
 * @param number of the booking
 * @param start day and time of the visit, in the zone of the branch
 */
public record TextReceiptWords(String business, String amount, String number, String start) {}
