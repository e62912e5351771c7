package io.thermae.booking.statistics;

import io.thermae.booking.api.ReportDays.By;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In which tables the figures of days lie that somebody asks for: with {@code s} for their rows. */
enum FiguresSource {

    /** Each branch by itself: of several, a customer counts once in each. */
    BRANCHES("booking.statistics_figure s", "booking.statistics_revenue s"),

    /** All branches together, in which a customer counts once; they have no branch. */
    BUSINESS(
            "(select f.*, null::uuid as branch_id from booking.statistics_business_figure f) s",
            "(select f.*, null::uuid as branch_id from booking.statistics_business_revenue f) s");

    private final String figures;
    private final String revenue;

    FiguresSource(String figures, String revenue) {
        this.figures = figures;
        this.revenue = revenue;
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

    String revenue() {
        return revenue;
    }
}
