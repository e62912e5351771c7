/**
 * The audit: who did what, for the owner of a business and for the platform's administrators.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.audit;

import org.jspecify.annotations.NullMarked;
