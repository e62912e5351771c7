/**
 * Calls that change something: each is one transaction, begun and ended here, with its answer kept in it when the client
 * has named the call, and undone when it was meant for another version (RFC 9110, 13.1.1).
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.mutation;

import org.jspecify.annotations.NullMarked;
