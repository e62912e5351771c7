/**
 * Single sign-on: the issuers that a business or the platform trusts, what their words make of people, and logging in by
 * them.
 *
 * <p>Owns {@code tenancy.identity_provider}, {@code tenancy.identity_provider_role},
 * {@code tenancy.identity_provider_branch}, {@code tenancy.external_identity} and {@code tenancy.sso_attempt}. Publishes
 * nothing.
 */
@NullMarked
package io.thermae.tenancy.sso;

import org.jspecify.annotations.NullMarked;
