package io.thermae.booking.statistics;

import io.thermae.booking.api.BranchDays;
import io.thermae.booking.api.DailyFigures;
import io.thermae.booking.api.ReportDays.By;
import io.thermae.booking.api.ReportDays.Line;
import io.thermae.booking.api.ReportDays.Question;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.Period;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells of branches' days what lies in the tables, whoever asks. */
@Stateless
@PermitAll
@TenantTransaction
public class BranchDaysBean implements BranchDays {

    @Inject
    StoredFigures figures;

    @Inject
    InexactDays inexact;

    @Override
    public List<DailyFigures> days(Period period, UUID @Nullable [] branches) {
        return figures
                .lines(new Question(period, By.BRANCH, null, null, null), branches, null, null, MAX_LINES)
                .stream()
                .map(Line::figures)
                .toList();
    }

    @Override
    public long dirtyDays(LocalDate from, LocalDate to, UUID @Nullable [] branches) {
        return inexact.count(FiguresSource.BRANCHES, from, to, branches);
    }
}
