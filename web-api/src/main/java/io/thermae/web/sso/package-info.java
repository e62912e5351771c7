/**
 * Single sign-on: the issuers that a business or the platform trusts, and logging in by them.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.sso;

import org.jspecify.annotations.NullMarked;
