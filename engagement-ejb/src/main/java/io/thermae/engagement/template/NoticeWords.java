package io.thermae.engagement.template;

import org.jspecify.annotations.Nullable;

/**
 * What the title of a notice may say. It names nobody: it stands on screens that are locked.
 *
 * @param number of the booking; null for what is about none
 * @param refusal why a card was refused, for what tells of that; null for all else
 */
public record NoticeWords(@Nullable String number, @Nullable String refusal) {}
