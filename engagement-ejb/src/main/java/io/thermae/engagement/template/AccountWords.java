package io.thermae.engagement.template;

/**
 * What a mail about somebody's own account may say.
 *
 * @param reader whom the mail greets
 * @param business in which the account is
 * @param link that the reader is asked to open
 * @param token the secret in the link, for programs that ask for it
 * @param expires until when it is good
 */
public record AccountWords(String reader, String business, String link, String token, String expires) {}
