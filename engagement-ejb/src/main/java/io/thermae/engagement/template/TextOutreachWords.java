package io.thermae.engagement.template;

import org.jspecify.annotations.Nullable;

/**
 * What a text message may say that a business sends to a client of its own accord. It says how it is ended, by a link: whose sender is a
 * name cannot be answered.
 *
 * @param business whose client the reader is
 * @param day of his last visit; null on birthdays
 * @param days how long ago that was; null on birthdays
 * @param link to the pages of the business, or to where visits are reviewed
 * @param leave where he says that he wants no more of them
 */
public record TextOutreachWords(
        String business, @Nullable String day, @Nullable Count days, String link, String leave) {}
