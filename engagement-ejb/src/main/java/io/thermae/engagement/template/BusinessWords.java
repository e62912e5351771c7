package io.thermae.engagement.template;

import org.jspecify.annotations.Nullable;

/**
 * What a mail about the life of a business may say.
 *
 * @param reader whom the mail greets
 * @param address of the public pages; null if there will be none
 * @param reason why it was refused or suspended; null if it was not, or by the course of time
 * @param date of what is to come; null if nothing is
 */
public record BusinessWords(
        String reader, String business, @Nullable String address, @Nullable String reason, @Nullable String date) {}
