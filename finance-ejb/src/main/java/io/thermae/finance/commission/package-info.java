/**
 * What masters earn of what is paid for their services and the products that they sell: rules by master, service or product, and
 * the revenue of the month.
 *
 * <p>Owns {@code finance.commission_rule}. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.commission;

import org.jspecify.annotations.NullMarked;
