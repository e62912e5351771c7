/**
 * The people of a business: their roles, passwords and invitations.
 *
 * <p>Owns {@code tenancy.app_user}, {@code tenancy.user_branch} and {@code tenancy.invitation}. Publishes
 * {@code UserInvited}.
 */
@NullMarked
package io.thermae.tenancy.people;

import org.jspecify.annotations.NullMarked;
