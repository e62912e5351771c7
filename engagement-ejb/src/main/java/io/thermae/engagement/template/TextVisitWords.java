package io.thermae.engagement.template;

import org.jspecify.annotations.Nullable;

/**
 * What a text message may say that tells of a visit.
 *
 * @param business whose client the reader is
 * @param start day and time, in the zone of the branch
 * @param more of how many further visits the same is told; null for none
 * @param place name of the branch, with the address if that is known
 * @param phone of the branch; null if not known
 */
public record TextVisitWords(
        String business, String start, @Nullable String more, String place, @Nullable String phone) {}
