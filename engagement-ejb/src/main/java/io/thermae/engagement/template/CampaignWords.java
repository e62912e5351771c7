package io.thermae.engagement.template;

/**
 * What a mail of a campaign may say.
 *
 * @param reader whom it greets
 * @param pages address of the pages of the business
 */
public record CampaignWords(String reader, String business, String pages) {}
