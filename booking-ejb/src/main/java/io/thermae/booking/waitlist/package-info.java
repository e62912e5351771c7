/**
 * Those who wait for a place: when one becomes free it is held for the first of them alone, and then for the next. What
 * frees time notes it in its own transaction ({@code doors.note_freed_time}); a timer takes the notes.
 *
 * <p>Owns {@code booking.waitlist_entry}, {@code waitlist_offer}, {@code waitlist_look} and {@code freed_time}. Publishes {@code PlaceOffered}.
 */
@NullMarked
package io.thermae.booking.waitlist;

import org.jspecify.annotations.NullMarked;
