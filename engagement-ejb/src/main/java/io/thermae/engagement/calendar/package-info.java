/**
 * Appointments for the reader's own calendar: iCalendar objects (RFC 5545) as they travel in mails (RFC 6047, iMIP), are
 * put in by hand, or looked at again and again. Pure rules; owns no tables and publishes nothing.
 */
@NullMarked
package io.thermae.engagement.calendar;

import org.jspecify.annotations.NullMarked;
