package io.thermae.booking.api;

/**
 * What whoever does a service must have learnt, on the day on which he does it.
 *
 * @param name as the masters' skills are named, whatever its case
 * @param certificate whether it must be proved by a certificate
 */
public record RequiredSkill(String name, boolean certificate) {}
