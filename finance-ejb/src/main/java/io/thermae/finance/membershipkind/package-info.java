/**
 * The memberships that the business offers.
 *
 * <p>Owns {@code finance.membership_kind}. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.membershipkind;

import org.jspecify.annotations.NullMarked;
