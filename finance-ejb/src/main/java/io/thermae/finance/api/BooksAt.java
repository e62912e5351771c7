package io.thermae.finance.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Of when the books are told: until which of their days, and as of which instant they were known. What is posted today to a day of
 * last week is of that day, and was not known before today.
 *
 * @param day all entries until its end, the days of the business; null for all days
 * @param asOf what was recorded until then, this instant included; null for all that is known by now
 */
public record BooksAt(@Nullable LocalDate day, @Nullable Instant asOf) {

    /** All that is known by now of the days until the end of this one. */
    public static BooksAt endOf(LocalDate day) {
        return new BooksAt(day, null);
    }
}
