/**
 * Branches: where a business works, in which zone, and when it is open.
 *
 * <p>Owns {@code tenancy.branch}, {@code tenancy.business_hours} and {@code tenancy.special_date}. Publishes nothing yet.
 */
@NullMarked
package io.thermae.tenancy.branch;

import org.jspecify.annotations.NullMarked;
