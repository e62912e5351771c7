/**
 * What a visit costs, and the memory of it: implements booking's {@code Pricing}.
 *
 * <p>Owns {@code finance.price_snapshot}, and starts the schema {@code finance}. Publishes nothing yet.
 */
@NullMarked
package io.thermae.finance.pricing;

import org.jspecify.annotations.NullMarked;
