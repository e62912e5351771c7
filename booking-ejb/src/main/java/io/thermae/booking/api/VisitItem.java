package io.thermae.booking.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One service of a visit that is asked for.
 *
 * @param masterId null for any master
 */
public record VisitItem(UUID serviceId, @Nullable UUID masterId) {}
