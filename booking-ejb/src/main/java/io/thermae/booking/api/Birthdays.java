package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Birthdays of clients to whom the business may write of its own accord. Asks nobody whether he may know. */
@Local
public interface Birthdays {

    /**
     * Whose birthday a date is, by id. Who was born on 29 February has his on the 28th in years that have no 29th.
     *
     * @param after the last one of the page before; null for the first page
     */
    List<ContactableClient> on(LocalDate date, @Nullable UUID after, int limit);
}
