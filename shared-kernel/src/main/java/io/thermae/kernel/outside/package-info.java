/**
 * Calls to machines that somebody outside has named: a master's calendar, a business's webhook. Only what is on the public
 * internet is called, by whoever connects and not by whoever looks a name up, for a bounded time and up to a bounded length.
 *
 * <p>Owns no tables and publishes nothing.
 */
@NullMarked
package io.thermae.kernel.outside;

import org.jspecify.annotations.NullMarked;
