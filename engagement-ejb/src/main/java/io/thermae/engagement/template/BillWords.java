package io.thermae.engagement.template;

import org.jspecify.annotations.Nullable;

/**
 * What a mail about an invoice of the platform may say.
 *
 * @param reader whom the mail greets
 * @param business that is to pay
 * @param number of the invoice
 * @param plan what is paid for
 * @param amount with its currency
 * @param date until when; null if it is too late
 * @param refusal why the card that is kept was refused, a clause; null if it was not
 */
public record BillWords(
        String reader,
        String business,
        String number,
        String plan,
        String amount,
        @Nullable String date,
        @Nullable String refusal) {}
