package io.thermae.engagement.template;

import org.jspecify.annotations.Nullable;

/**
 * What a mail may say that a business sends to a client of its own accord.
 *
 * @param reader whom the mail greets
 * @param service what was done at his last visit; null on birthdays
 * @param day of that visit; null on birthdays
 * @param days how long ago that was; null on birthdays
 * @param link to the pages of the business, or to where visits are reviewed
 */
public record OutreachWords(
        String reader,
        String business,
        @Nullable String service,
        @Nullable String day,
        @Nullable Count days,
        String link) {}
