/**
 * What other modules may know of tenancy: commands and views, events, and the local interfaces of its use cases.
 *
 * <p>Publishes {@link io.thermae.tenancy.api.BusinessRegistered}, the further {@code Business...} events of a business's life,
 * {@link io.thermae.tenancy.api.UserInvited} and {@link io.thermae.tenancy.api.PasswordForgotten}.
 */
@NullMarked
package io.thermae.tenancy.api;

import org.jspecify.annotations.NullMarked;
