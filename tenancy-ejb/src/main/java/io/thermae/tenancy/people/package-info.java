/**
 * The people of a business: their roles, passwords, invitations and links for forgotten passwords.
 *
 * <p>Owns {@code tenancy.app_user}, {@code tenancy.user_branch}, {@code tenancy.invitation},
 * {@code tenancy.password_reset} and {@code tenancy.email_verification}. Publishes {@code UserInvited},
 * {@code PasswordForgotten} and {@code EmailToVerify}.
 */
@NullMarked
package io.thermae.tenancy.people;

import org.jspecify.annotations.NullMarked;
