package io.thermae.engagement.template;

/**
 * What a text message may say that offers a place.
 *
 * @param business whose client the reader is
 * @param start day and time of the place, in the zone of the branch
 * @param until day and time until which it is held
 * @param link where it is taken or declined
 */
public record TextOfferWords(String business, String start, String until, String link) {}
