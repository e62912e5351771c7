package io.thermae.engagement.template;

/**
 * What a text message may say that tells somebody what his answer has done.
 *
 * @param business whose client the reader is
 */
public record TextChoiceWords(String business) {}
