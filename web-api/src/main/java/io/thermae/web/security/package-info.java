/**
 * Who is calling and from where: turns the access token into the caller, finds clients behind trusted proxies, and holds
 * back those who must change their password or set up a second
 * factor.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.security;

import org.jspecify.annotations.NullMarked;
