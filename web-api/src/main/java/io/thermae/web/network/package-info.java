/**
 * From where and how a request has come: by the connection, or by what trusted proxies say of it. The one place that reads
 * {@code X-Forwarded-*}.
 *
 * <p>Owns no tables; publishes no events.
 */
@NullMarked
package io.thermae.web.network;

import org.jspecify.annotations.NullMarked;
