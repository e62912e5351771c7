/**
 * Figures of the platform over all businesses, for its administrators.
 *
 * <p>Owns no tables; sees those of others through doors. Publishes nothing.
 */
@NullMarked
package io.thermae.tenancy.statistics;

import org.jspecify.annotations.NullMarked;
