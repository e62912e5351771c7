package io.thermae.booking.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a master has learnt.
 *
 * @param certificate what proves it, as its number
 * @param validUntil last day on which it counts; null for ever
 */
public record MasterSkill(String name, @Nullable String certificate, @Nullable LocalDate validUntil) {}
