/**
 * What is done to every request before it reaches a resource: correlation id, plain paths, aliases, redirects.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.gateway;

import org.jspecify.annotations.NullMarked;
