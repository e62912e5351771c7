/**
 * What people were told: the history of messages; what they want to be told; and what people of the business find when they
 * sign in.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.message;

import org.jspecify.annotations.NullMarked;
