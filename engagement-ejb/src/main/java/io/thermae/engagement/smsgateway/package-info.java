/**
 * Text messages through a provider's own HTTP interface: what it is called with is configuration, since each has another one.
 *
 * <p>Owns no tables and publishes nothing.
 */
@NullMarked
package io.thermae.engagement.smsgateway;

import org.jspecify.annotations.NullMarked;
