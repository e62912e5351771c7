/**
 * Rate limits that hold on all nodes together: token buckets in the database, and on each node what it last knew of them.
 *
 * <p>Owns {@code platform.rate_limit}. Publishes nothing.
 */
@NullMarked
package io.thermae.tenancy.limit;

import org.jspecify.annotations.NullMarked;
