package io.thermae.engagement.api;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser that takes pushes.
 *
 * @param host whose push service it is at
 * @param sessionId in which the person was signed in there; with it the pushes end
 */
public record PushSubscriptionView(UUID id, String host, UUID sessionId, Instant createdAt) {}
