package io.thermae.engagement.template;

/**
 * What a text message with a code may say.
 *
 * @param business whose client the reader is
 * @param code six digits
 * @param expires time of the day until when it is good
 */
public record TextCodeWords(String business, String code, String expires) {}
