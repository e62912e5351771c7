/**
 * Memberships that have begun: their periods and pauses, whether they benefit, and what they take off other services.
 *
 * <p>Owns {@code finance.membership} and {@code membership_period}; {@code membershiprun} begins, invoices and ends them. The
 * visits of a period are a package of {@code packages}. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.membership;

import org.jspecify.annotations.NullMarked;
