/**
 * Businesses (tenants): registration, approval, and finding them across tenants.
 *
 * <p>Owns {@code tenancy.tenant} and {@code tenancy.subdomain}. Publishes {@code BusinessRegistered},
 * {@code BusinessApproved} and {@code BusinessRejected}.
 */
@NullMarked
package io.thermae.tenancy.business;

import org.jspecify.annotations.NullMarked;
