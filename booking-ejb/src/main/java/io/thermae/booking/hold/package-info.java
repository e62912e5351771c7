/** Holds come to their end. */
@NullMarked
package io.thermae.booking.hold;

import org.jspecify.annotations.NullMarked;
