/** Payments at the desk, and refunds. Owns no tables; publishes nothing. */
@NullMarked
package io.thermae.web.payment;

import org.jspecify.annotations.NullMarked;
