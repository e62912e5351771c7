/**
 * Programs outside that are told what happens in the business, and the log of what was brought to them.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.webhook;

import org.jspecify.annotations.NullMarked;
