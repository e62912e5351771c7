package io.thermae.engagement.template;

/**
 * What a mail with a code may say.
 *
 * @param business whose client the reader is, or which wants to send its mails from his address
 * @param code digits
 * @param expires until when it is good
 */
public record CodeWords(String business, String code, String expires) {}
