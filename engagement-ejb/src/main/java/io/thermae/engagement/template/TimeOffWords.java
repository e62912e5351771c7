package io.thermae.engagement.template;

import org.jspecify.annotations.Nullable;

/**
 * What a mail about time off that is asked for may say.
 *
 * @param reader whom the mail greets
 * @param person who asks, or who has decided
 * @param time from when to when
 * @param vacation whether that is what it is for
 * @param sick whether illness is
 * @param reason why it is asked for, or refused; null if that was not said
 */
public record TimeOffWords(
        String reader,
        String business,
        String person,
        String time,
        boolean vacation,
        boolean sick,
        @Nullable String reason) {}
