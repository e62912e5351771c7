/**
 * The relay: takes committed events from the outbox to the broker's queues, on every node, at least once and in order; and what is to
 * be sent at an instant into the outbox, when that has come. A queue without room holds up its own events only.
 *
 * <p>Sees {@code platform.outbox} and {@code delayed_event} of all tenants through {@code doors.claim_outbox} and
 * {@code doors.release_delayed_events}. Publishes nothing of its own.
 */
@NullMarked
package io.thermae.tenancy.relay;

import org.jspecify.annotations.NullMarked;
