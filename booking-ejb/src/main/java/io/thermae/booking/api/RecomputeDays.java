package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has figures of days computed anew, whatever was changed or not. */
@Local
public interface RecomputeDays {

    /**
     * Marks them and publishes {@link DaysMarked}, with the running transaction; figures stay as they are until a node has computed them,
     * which the job sees to if nobody else does. Days of which none are kept are kept from then on.
     * Those of the business are computed with those of any branch.
     *
     * @param branchId null for all branches that are not archived
     * @return how many days that are, each once for each branch
     * @throws io.thermae.kernel.NotFound if there is no such branch
     */
    long recompute(LocalDate from, LocalDate to, @Nullable UUID branchId);
}
