/**
 * What every module shares: who is calling ({@link io.thermae.kernel.CurrentCaller}), the tenant's transaction
 * ({@link io.thermae.kernel.TenantTransaction}), money, time, errors, the transactional outbox, and what is to be sent at an instant
 * ({@link io.thermae.kernel.DelayedDelivery}).
 *
 * <p>Owns the tables of the schema {@code platform}: {@code outbox}, {@code delayed_event}, {@code inbox}, {@code secret}, {@code audit_entry}.
 */
@NullMarked
package io.thermae.kernel;

import org.jspecify.annotations.NullMarked;
