/**
 * The platform's own double-entry books: what businesses owe it, have paid it and get back. Entries balance and are never
 * changed; whoever writes a document of the platform posts it by {@link io.thermae.finance.platformbooks.PlatformJournal} in the
 * same transaction.
 *
 * <p>Owns {@code finance.platform_account}, {@code platform_entry} and {@code platform_line}, which are no tenant's: they are
 * reached by doors alone. Publishes nothing.
 */
@NullMarked
package io.thermae.finance.platformbooks;

import org.jspecify.annotations.NullMarked;
