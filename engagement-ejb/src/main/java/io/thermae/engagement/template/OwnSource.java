package io.thermae.engagement.template;

import org.jspecify.annotations.Nullable;

/**
 * The templates of one message in one language, as they are written.
 *
 * @param subject of a mail, on one line; null for all others
 * @param text the plain text of a mail, the text message, or the title of a notice
 * @param html of a mail: what stands between our heading and our footer; null for all others
 */
public record OwnSource(@Nullable String subject, String text, @Nullable String html) {}
