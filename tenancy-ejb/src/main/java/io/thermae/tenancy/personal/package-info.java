/**
 * Personal data: a person's export and erasure, put together from the parts of all modules, and this module's own part.
 *
 * <p>Owns {@code tenancy.retention}; reads and redacts those of people, sessions and clients, the outbox and the audit.
 * Publishes nothing.
 */
@NullMarked
package io.thermae.tenancy.personal;

import org.jspecify.annotations.NullMarked;
