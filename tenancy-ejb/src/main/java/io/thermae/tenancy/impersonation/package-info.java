/**
 * Support: a super administrator works in the name of a business's owner, for a while and for a reason that the owner reads.
 *
 * <p>Owns {@code tenancy.impersonation}. Publishes {@code ImpersonationStarted}.
 */
@NullMarked
package io.thermae.tenancy.impersonation;

import org.jspecify.annotations.NullMarked;
