/**
 * The server's console: MBeans ({@code io.thermae:type=...}) of this node, for any JMX client. What changes something is
 * logged.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.tenancy.console;

import org.jspecify.annotations.NullMarked;
