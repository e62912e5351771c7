/**
 * The channel by which people of the business are told when they are signed in: written by the consumer of events, with the inbox
 * row, for those who want it.
 *
 * <p>Owns {@code engagement.notification} and {@code engagement.notification_position}. What is pushed is published by {@code push}.
 */
@NullMarked
package io.thermae.engagement.notice;

import org.jspecify.annotations.NullMarked;
