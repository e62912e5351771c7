/**
 * Brings people of the business what they are told while they listen. Which streams there are is each node's own affair; what is
 * brought, and how far somebody has got, is in the tables of {@link io.thermae.engagement.notice}.
 *
 * <p>Owns no table, and publishes nothing.
 */
@NullMarked
package io.thermae.engagement.live;

import org.jspecify.annotations.NullMarked;
