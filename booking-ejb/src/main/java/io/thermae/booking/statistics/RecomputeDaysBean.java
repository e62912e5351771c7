package io.thermae.booking.statistics;

import io.thermae.booking.api.DaysMarked;
import io.thermae.booking.api.RecomputeDays;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.BranchView;
import io.thermae.tenancy.api.Branches;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Marks days as a change of them would, and has them computed by whoever is free. */
@Stateless
@PermitAll
@TenantTransaction
public class RecomputeDaysBean implements RecomputeDays {

    @Inject
    DirtyDays dirty;

    @Inject
    KeptBusiness business;

    @Inject
    Branches branches;

    @Inject
    Outbox outbox;

    @Inject
    CurrentCaller caller;

    @Override
    public long recompute(LocalDate from, LocalDate to, @Nullable UUID branchId) {
        List<BranchView> wanted = branchId == null ? branches.list() : List.of(branches.get(branchId));
        dirty.markAll(wanted.stream().map(BranchView::id).toArray(UUID[]::new), from, to);
        business.mark(from, to);
        outbox.publish(new DaysMarked(caller.tenant().value()));
        return wanted.size() * (ChronoUnit.DAYS.between(from, to) + 1);
    }
}
