package io.thermae.engagement.template;

import org.jspecify.annotations.Nullable;

/**
 * What a mail about a request for a permission may say.
 *
 * @param reader whom the mail greets
 * @param person who asks, or who has decided
 * @param permission in the reader's language
 * @param reason why it is asked for, or refused; null if that was not said
 * @param until when what was granted ends; null for never
 */
public record PermissionWords(
        String reader,
        String business,
        String person,
        String permission,
        @Nullable String reason,
        @Nullable String until) {}
