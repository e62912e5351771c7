/**
 * Campaigns: what a business writes to many clients at once. When one begins its clients are listed, and then written to in small
 * transactions, each once, after all other mail.
 *
 * <p>Owns {@code engagement.campaign}, {@code campaign_text}, {@code campaign_sending}, {@code campaign_recipient} and
 * {@code campaign_day}. Has {@link io.thermae.engagement.api.CampaignDue} sent when one is to begin, and publishes
 * {@link io.thermae.engagement.api.EmailQueued}.
 */
@NullMarked
package io.thermae.engagement.campaign;

import org.jspecify.annotations.NullMarked;
