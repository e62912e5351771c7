package io.thermae.engagement.template;

import org.jspecify.annotations.Nullable;

/**
 * The templates of one message in one language, as they are written.
 *
 * @param subject of a mail, on one line; null for text messages
 * @param text the plain text of a mail, or the text message
 * @param html of a mail: what stands between our heading and our footer; null for text messages
 */
public record OwnSource(@Nullable String subject, String text, @Nullable String html) {}
