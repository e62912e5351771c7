/**
 * Who is calling: turns the access token into the caller, sends away who has come to the wrong host, and holds
 * back those who must change their password or set up a second
 * factor.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.security;

import org.jspecify.annotations.NullMarked;
