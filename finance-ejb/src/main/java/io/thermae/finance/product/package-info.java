/**
 * Products: what is sold over the desk, at which price, and in which category.
 *
 * <p>Owns {@code finance.product}. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.product;

import org.jspecify.annotations.NullMarked;
