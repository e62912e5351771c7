/**
 * The demo business of the local run, made through the application's own use cases.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.demo;

import org.jspecify.annotations.NullMarked;
