package io.thermae.tenancy.api;

import io.thermae.kernel.DomainEvent;
import java.util.UUID;

/**
 * Clients are not to be disturbed at other times than before.
 *
 * @param subject the business, or the branch, that has decided it
 */
public record QuietHoursDecided(UUID subject) implements DomainEvent {}
