package io.thermae.booking.statistics;

import io.thermae.booking.api.ReportDays.By;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In which tables the figures of days lie that somebody asks for: with {@code s} for their rows. */
enum FiguresSource {

    /** Each branch by itself: of several, a customer counts once in each. */
    BRANCHES("booking.statistics_figure s", "booking.statistics_revenue s", "p.branch_id"),

    /** All branches together, in which a customer counts once; they have no branch. */
    BUSINESS(
            "(select f.*, null::uuid as branch_id from booking.statistics_business_figure f) s",
            "(select f.*, null::uuid as branch_id from booking.statistics_business_revenue f) s",
            "null::uuid");

    private static final String COUNTS =
            """
            s.pending, s.confirmed, s.checked_in, s.completed, s.cancelled, s.no_show, s.expired, s.new_customers,
            s.returning_customers, s.booked_seconds
            """;

    private final String figures;
    private final String revenue;
    private final String branch;

    FiguresSource(String figures, String revenue, String branch) {
        this.figures = figures;
        this.revenue = revenue;
        this.branch = branch;
    }

    /**
     * Of which tables an answer is made.
     *
     * @param branches null for all
     */
    static FiguresSource of(By by, UUID @Nullable [] branches) {
        return branches == null && by != By.BRANCH ? BUSINESS : BRANCHES;
    }

    String figures() {
        return figures;
    }

    /**
     * Of pairs of a master and a service: the tables know what is booked of them, and how long a pair works follows from who performs
     * what. A row for each pair and day would be many more than all others together.
     */
    String figuresOfPairs() {
        return "(select s.tenant_id, s.day, s.branch_id, s.master_id, s.service_id, " + COUNTS
                + ", 0 as working_seconds from " + figures
                + " union all select p.tenant_id, p.day, " + branch
                + ", p.master_id, p.service_id, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, p.working_seconds from "
                + Counted.PERFORMED + " as p) as s";
    }

    String revenue() {
        return revenue;
    }
}
