/**
 * The platform's own books, for its administrators: accounts, entries and the trial balance.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.books;

import org.jspecify.annotations.NullMarked;
