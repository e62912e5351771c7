/**
 * The message broker as operators see it: whether it answers, what waits in its queues, and what it has laid aside because
 * nobody could work it off.
 *
 * <p>Owns no table: what an administrator does to dead letters stands in the platform's audit. Publishes nothing.
 */
@NullMarked
package io.thermae.tenancy.broker;

import org.jspecify.annotations.NullMarked;
