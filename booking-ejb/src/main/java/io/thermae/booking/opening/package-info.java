/**
 * When branches are open, as far as visits are concerned: a change of it that would leave visits to come outside the hours
 * names them, and asks what is to become of them. The hours themselves are tenancy's; this package owns no tables and
 * publishes no events of its own.
 */
@NullMarked
package io.thermae.booking.opening;

import org.jspecify.annotations.NullMarked;
