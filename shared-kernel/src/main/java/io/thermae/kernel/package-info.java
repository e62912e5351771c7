/**
 * What every module shares: who is calling ({@link io.thermae.kernel.CurrentCaller}), the tenant's transaction
 * ({@link io.thermae.kernel.TenantTransaction}), money, time, errors, and the transactional outbox.
 *
 * <p>Owns the tables of the schema {@code platform}: {@code outbox}, {@code inbox}, {@code secret}, {@code audit_entry}.
 */
@NullMarked
package io.thermae.kernel;

import org.jspecify.annotations.NullMarked;
