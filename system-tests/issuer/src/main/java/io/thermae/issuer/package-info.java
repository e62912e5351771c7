/** An OpenID Connect issuer that is somebody else's work, with a side door by which tests say whom it knows. */
@NullMarked
package io.thermae.issuer;

import org.jspecify.annotations.NullMarked;
