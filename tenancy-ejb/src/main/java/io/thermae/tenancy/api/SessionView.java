package io.thermae.tenancy.api;

import java.time.Instant;
import java.util.UUID;

/**
 * A session of the signed-in person.
 *
 * @param device program and system, in short
 * @param address from which it was used last
 * @param lastUsedAt when a token was last given out for it
 * @param current whether it is the one that asks
 */
public record SessionView(
        UUID id, String device, String address, Instant createdAt, Instant lastUsedAt, boolean current) {}
