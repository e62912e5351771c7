/**
 * What people were told: the history of messages.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.message;

import org.jspecify.annotations.NullMarked;
