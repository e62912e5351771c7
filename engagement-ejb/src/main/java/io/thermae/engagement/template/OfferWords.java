package io.thermae.engagement.template;

/**
 * What a mail about a place that has become free may say.
 *
 * @param reader whom the mail greets
 * @param branch name and address
 * @param start day and time, short
 * @param time from when to when
 * @param services in their order
 * @param until so long the place is held
 * @param link where it is taken or declined
 */
public record OfferWords(
        String reader,
        String business,
        String branch,
        String start,
        String time,
        String services,
        String until,
        String link) {}
