package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows staff what is on: an owner all branches, a manager his own, a master himself, and what their permissions add. */
@Local
public interface ReadCalendar {

    /** At most so many days are shown. */
    int MAX_DAYS = 31;

    /**
     * The calendar of some days. The number of statements that it sends does not depend on how much there is to show. Whose
     * names it has shown is noted.
     *
     * @throws io.thermae.kernel.NotFound if the branch is none of the caller's
     */
    CalendarView read(Question question);

    /**
     * What is asked for.
     *
     * @param from first date, in each branch's zone
     * @param to last date
     * @param branchId null for all of the caller's branches
     */
    record Question(LocalDate from, LocalDate to, @Nullable UUID branchId, By by) {}

    /** Whose line a line is. */
    enum By {
        MASTER,
        RESOURCE
    }
}
