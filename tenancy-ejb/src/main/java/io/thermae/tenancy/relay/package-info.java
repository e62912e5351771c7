/**
 * The relay: takes committed events from the outbox to the broker's queues, on every node, at least once and in order.
 *
 * <p>Sees {@code platform.outbox} of all tenants through {@code doors.claim_outbox}. Publishes nothing of its own.
 */
@NullMarked
package io.thermae.tenancy.relay;

import org.jspecify.annotations.NullMarked;
