/**
 * Reminds clients of their visits a while before, and asks them whether they come. Events of bookings only say which visits to look at; what is planned, and
 * whether there is to be reminded at all, is found out from the visit as it is then, under a lock.
 *
 * <p>Owns {@code engagement.reminder}. Publishes nothing by itself.
 */
@NullMarked
package io.thermae.engagement.reminder;

import org.jspecify.annotations.NullMarked;
