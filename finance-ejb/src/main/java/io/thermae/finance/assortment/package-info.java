/**
 * What products the business sells: added, changed and archived.
 *
 * <p>Owns no table; changes that of {@code product}. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.assortment;

import org.jspecify.annotations.NullMarked;
