/**
 * What a business writes to its clients of its own accord: thanks, requests for a review, birthday greetings, and that they are
 * missed. Who is due is looked for by the clock, and each is written to once.
 *
 * <p>Owns {@code engagement.outreach}, {@code engagement.outreach_look} and {@code engagement.outreach_sent}. Publishes nothing by
 * itself.
 */
@NullMarked
package io.thermae.engagement.outreach;

import org.jspecify.annotations.NullMarked;
