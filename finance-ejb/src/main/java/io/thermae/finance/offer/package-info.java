/**
 * What all that the business offers for money has in common: memberships, packages, the points of its customers.
 *
 * <p>Owns no table. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.offer;

import org.jspecify.annotations.NullMarked;
