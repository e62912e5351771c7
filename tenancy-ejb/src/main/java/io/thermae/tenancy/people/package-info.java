/**
 * The people of a business: their roles, passwords, invitations and links for forgotten passwords.
 *
 * <p>Owns {@code tenancy.app_user}, {@code tenancy.user_branch}, {@code tenancy.invitation} and
 * {@code tenancy.password_reset}. Publishes {@code UserInvited} and {@code PasswordForgotten}.
 */
@NullMarked
package io.thermae.tenancy.people;

import org.jspecify.annotations.NullMarked;
