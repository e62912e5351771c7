package io.thermae.engagement.api;

import io.thermae.kernel.Language;

/**
 * What a campaign says in a language, as templates of a business are written.
 *
 * @param subject one line
 * @param text plain text
 * @param html what stands between our heading and our footer
 */
public record CampaignText(Language language, String subject, String text, String html) {}
