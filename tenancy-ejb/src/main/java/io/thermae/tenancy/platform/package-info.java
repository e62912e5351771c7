/**
 * What a node does first when it starts: brings the schemas up to date, refuses an unsafe database role, and reads the
 * keys under which secrets are sealed.
 *
 * <p>Owns {@code platform.secret} and the life of the schemas {@code platform} and {@code tenancy}. Publishes nothing.
 */
@NullMarked
package io.thermae.tenancy.platform;

import org.jspecify.annotations.NullMarked;
