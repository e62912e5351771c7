/**
 * Who may do what: permissions on top of roles, and requests for them.
 *
 * <p>Owns {@code tenancy.role_permissions}, {@code tenancy.user_permission} and {@code tenancy.permission_request}.
 * Publishes {@code PermissionAsked} and {@code PermissionDecided}.
 */
@NullMarked
package io.thermae.tenancy.permission;

import org.jspecify.annotations.NullMarked;
