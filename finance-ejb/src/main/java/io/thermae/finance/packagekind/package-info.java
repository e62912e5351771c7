/**
 * The packages that the business offers.
 *
 * <p>Owns {@code finance.package_kind}. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.packagekind;

import org.jspecify.annotations.NullMarked;
