package io.thermae.tenancy.api;

import io.thermae.kernel.DomainEvent;
import java.util.UUID;

/**
 * Somebody has decided anew how long before their visits clients are reminded: it counts for those that are booked already,
 * too.
 *
 * @param subject the business, the branch or the service for which it was decided
 */
public record ReminderTimesDecided(UUID subject) implements DomainEvent {}
