/**
 * The plans of the platform, what businesses have subscribed to, and the limits that follow from it.
 *
 * <p>Owns {@code tenancy.plan} and {@code tenancy.subscription}. Publishes nothing: finance writes the invoices and tells of
 * them, {@code business} tells of suspensions.
 */
@NullMarked
package io.thermae.tenancy.plan;

import org.jspecify.annotations.NullMarked;
