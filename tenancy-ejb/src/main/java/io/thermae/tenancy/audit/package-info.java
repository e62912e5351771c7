/**
 * The audit: who did what, and who looked at whose data. The entries of changes are made by the database
 * ({@code call platform.audit(...)} in a table's migration); here are those of readings, and the look at all of them.
 *
 * <p>Owns no tables: {@code platform.audit_entry} is every module's. Publishes nothing.
 */
@NullMarked
package io.thermae.tenancy.audit;

import org.jspecify.annotations.NullMarked;
