/**
 * What masters earn of what is paid for their services: rules by master, service and the revenue of the month.
 *
 * <p>Owns {@code finance.commission_rule}. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.commission;

import org.jspecify.annotations.NullMarked;
