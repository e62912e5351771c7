package io.thermae.booking.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When a resource cannot be used. */
public record MaintenanceView(UUID id, UUID resourceId, Instant start, Instant end, @Nullable String reason) {}
