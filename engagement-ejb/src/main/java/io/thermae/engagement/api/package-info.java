/**
 * What other modules may know of engagement: the use cases that message consumers and the edge call, and the event that
 * says that an e-mail is ready.
 *
 * <p>Publishes {@link io.thermae.engagement.api.EmailQueued}.
 */
@NullMarked
package io.thermae.engagement.api;

import org.jspecify.annotations.NullMarked;
