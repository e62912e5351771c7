/**
 * Registration, log-in, passwords, tokens, sessions, invitations and the signed-in person.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.auth;

import org.jspecify.annotations.NullMarked;
