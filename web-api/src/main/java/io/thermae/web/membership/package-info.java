/** Memberships: what is offered, and what has begun, is paused and ends. Owns no tables; publishes nothing. */
@NullMarked
package io.thermae.web.membership;

import org.jspecify.annotations.NullMarked;
