/**
 * What a node does first when it starts: brings the schemas up to date, and refuses an unsafe database role.
 *
 * <p>Owns {@code platform.secret} and the life of the schemas {@code platform} and {@code tenancy}. Publishes nothing.
 */
@NullMarked
package io.thermae.tenancy.platform;

import org.jspecify.annotations.NullMarked;
