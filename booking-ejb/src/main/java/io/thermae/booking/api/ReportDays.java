package io.thermae.booking.api;

import io.thermae.tenancy.api.Period;
import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Figures of days as they were computed: an owner is told of all, others with {@code REPORTS_READ} of their branches, and a
 * master of himself. The number of statements does not depend on how many days there are.
 */
@Local
public interface ReportDays {

    /** At most so many days are told of. */
    int MAX_DAYS = 366;

    /** Of what a line is. */
    enum By {
        BUSINESS,
        BRANCH,
        MASTER,
        SERVICE
    }

    /**
     * What is asked for.
     *
     * @param period dates in each branch's zone, and how many days are one line; a day of the business is the same date in all
     *     branches, so it does not begin everywhere at once where they have different zones
     * @param branchId null for all of the caller's branches
     * @param masterId null for all masters
     * @param serviceId null for all services
     */
    record Question(Period period, By by, @Nullable UUID branchId, @Nullable UUID masterId, @Nullable UUID serviceId) {}

    /**
     * After which line a part of the answer begins.
     *
     * @param step first date of its day, week or month
     * @param key of its branch, master or service; of the business: its own
     */
    record Position(LocalDate step, UUID key) {}

    /** A line, and where it stands. */
    record Line(Position position, DailyFigures figures) {}

    /**
     * A part of the figures.
     *
     * @param dirtyDays of how many days it is not told exactly: they have changed since, or were not computed yet. Each counts once
     *     for each branch, or once for the business where all branches are told of together
     */
    record Part(List<Line> lines, long dirtyDays) {}

    /**
     * Lines by date; there is none where nothing was booked, and nobody worked.
     *
     * @param after null for the first ones
     * @throws io.thermae.kernel.NotFound if there is no such branch, master or service that the caller may see
     * @throws io.thermae.kernel.RuleBroken {@code FORBIDDEN} if others than himself are asked for, and he has no permission
     */
    Part report(Question question, @Nullable Position after, int limit);
}
