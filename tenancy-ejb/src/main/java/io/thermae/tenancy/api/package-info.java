/**
 * What other modules may know of tenancy: commands and views, events, and the local interfaces of its use cases.
 *
 * <p>Publishes {@link io.thermae.tenancy.api.BusinessRegistered}, the further {@code Business...} events of a business's life,
 * {@link io.thermae.tenancy.api.UserInvited}, {@link io.thermae.tenancy.api.PasswordForgotten},
 * {@link io.thermae.tenancy.api.EmailToVerify}, {@link io.thermae.tenancy.api.PermissionAsked},
 * {@link io.thermae.tenancy.api.PermissionDecided}, {@link io.thermae.tenancy.api.ClientToVerify} and
 * {@link io.thermae.tenancy.api.MailSenderToVerify}.
 */
@NullMarked
package io.thermae.tenancy.api;

import org.jspecify.annotations.NullMarked;
