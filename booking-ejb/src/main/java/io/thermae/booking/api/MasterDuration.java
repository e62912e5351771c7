package io.thermae.booking.api;

import java.util.UUID;

/**
 * How long a service takes with a master who is slower or quicker than others.
 *
 * @param durationMinutes at least 1
 */
public record MasterDuration(UUID masterId, int durationMinutes) {}
