package io.thermae.engagement.template;

/**
 * What a text message may say that asks whether the reader comes.
 *
 * @param business whose client the reader is
 * @param start day and time, in the zone of the branch
 * @param link where he says so, or that he does not
 * @param answers whether he can also say it with a word: what is answered to the message is heard
 */
public record TextRequestWords(String business, String start, String link, boolean answers) {}
