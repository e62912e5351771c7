/**
 * Calls that change something: each is one transaction, begun and ended here, with its answer kept in it when the client
 * has named the call.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.mutation;

import org.jspecify.annotations.NullMarked;
