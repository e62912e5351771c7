package io.thermae.engagement.template;

import org.jspecify.annotations.Nullable;

/**
 * What a mail about the registration of a business may say.
 *
 * @param reader whom the mail greets
 * @param address of the public pages; null if there will be none
 * @param reason why the registration was refused; null if it was not
 */
public record BusinessWords(String reader, String business, @Nullable String address, @Nullable String reason) {}
