package io.thermae.engagement.outreach;

import io.thermae.booking.api.FormerVisits.Visit;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a look at an occasion has come: from page to page, each of which is a transaction.
 *
 * @param visit the last one that was looked at; null before the first, and of birthdays
 * @param date whose birthdays are looked at; null before the first, and of visits
 * @param client the last one who was looked at; null before the first, and of visits
 * @param all whether nobody was left for later
 */
public record Reached(@Nullable Visit visit, @Nullable LocalDate date, @Nullable UUID client, boolean all) {

    static final Reached NOTHING = new Reached(null, null, null, true);

    static Reached visit(Visit last) {
        return new Reached(last, null, null, true);
    }

    static Reached client(LocalDate date, UUID last, boolean all) {
        return new Reached(null, date, last, all);
    }

    /** The same, if it was of that day: after midnight one begins with another day's. */
    Reached on(LocalDate day) {
        return day.equals(date) ? this : NOTHING;
    }
}
