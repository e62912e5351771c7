package io.thermae.booking.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A span in which a master does not work. */
public record TimeOffView(UUID id, UUID masterId, Instant start, Instant end, @Nullable String reason) {}
