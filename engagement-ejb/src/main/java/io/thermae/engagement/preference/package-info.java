/**
 * What people want to be told, how, and when not: choices of customers and of people of the business, quiet hours, and the
 * links in mails by which somebody unsubscribes without signing in.
 *
 * <p>Implements booking's {@code QuietClients}. Owns {@code engagement.unwanted} and {@code engagement.quiet_hours}. Publishes nothing.
 */
@NullMarked
package io.thermae.engagement.preference;

import org.jspecify.annotations.NullMarked;
