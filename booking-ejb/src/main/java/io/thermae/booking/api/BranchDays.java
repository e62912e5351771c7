package io.thermae.booking.api;

import io.thermae.tenancy.api.Period;
import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Figures of days as they were computed, for reports of other modules. Asks nobody whether he may know: reports do. */
@Local
public interface BranchDays {

    /** At most so many lines are told at once; a month of three hundred branches has fewer. */
    int MAX_LINES = 10_000;

    /**
     * A line for each step and branch in which something was booked, or somebody worked; by date. Without revenue.
     *
     * @param branches null for all
     */
    List<DailyFigures> days(Period period, UUID @Nullable [] branches);

    /**
     * Of how many days, each once for each branch, {@link #days} does not tell exactly yet.
     *
     * @param branches null for all
     */
    long dirtyDays(LocalDate from, LocalDate to, UUID @Nullable [] branches);
}
