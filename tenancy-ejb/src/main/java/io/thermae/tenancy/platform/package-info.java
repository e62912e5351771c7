/**
 * What a node does when it starts: brings the schemas up to date, refuses an unsafe database role, makes the first
 * super administrator.
 *
 * <p>Owns {@code platform.secret} and the life of the schemas {@code platform} and {@code tenancy}.
 */
@NullMarked
package io.thermae.tenancy.platform;

import org.jspecify.annotations.NullMarked;
