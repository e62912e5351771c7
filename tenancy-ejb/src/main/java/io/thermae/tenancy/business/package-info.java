/**
 * Businesses (tenants): registration, their life from trial to closing with all that is due in it, and finding them across
 * tenants.
 *
 * <p>Owns {@code tenancy.tenant}, {@code tenancy.subdomain} and {@code tenancy.deadline}. Publishes
 * {@code BusinessRegistered} and an event for each step of a life: {@link io.thermae.tenancy.business.Announcements}.
 */
@NullMarked
package io.thermae.tenancy.business;

import org.jspecify.annotations.NullMarked;
