/**
 * The local installation: PostgreSQL, the broker, a mailbox and Payara as one thing that starts and stops in order.
 *
 * <p>{@link io.thermae.run.Start} is the program behind {@code mvn -Prun verify}; the system tests use the parts as a
 * library. Every part is ready when its {@code start} method returns and gone when its {@code close} does. Nothing
 * listens outside the loopback interface.
 */
@NullMarked
package io.thermae.run;

import org.jspecify.annotations.NullMarked;
