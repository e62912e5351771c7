/**
 * How the system is: each minute every node asks all {@link io.thermae.kernel.SystemCheck checks} of the application, and
 * remembers since when each is as it is.
 *
 * <p>Owns no tables. Publishes nothing.
 */
@NullMarked
package io.thermae.tenancy.health;

import org.jspecify.annotations.NullMarked;
