package io.thermae.finance.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Which days of the books are closed. */
@Local
public interface LedgerPeriods {

    /** A part of all closings, the last one first; those that were opened again are among them. */
    List<PeriodView> list(Portion portion);

    /**
     * From now on nothing is posted to a day that is not after this one. Who is posting just now is waited for.
     *
     * @throws io.thermae.kernel.InvalidInput that names {@code through}: {@code must_not_be_in_future}
     * @throws io.thermae.kernel.RuleBroken {@code PERIOD_CLOSED} if they are closed through that day, or a later one
     */
    PeriodView close(LocalDate through);

    /**
     * Takes the last closing back.
     *
     * @throws io.thermae.kernel.NotFound if there is no such closing
     * @throws io.thermae.kernel.RuleBroken {@code PERIOD_NOT_LAST} if it is not the last one in force
     */
    PeriodView reopen(UUID id, String reason);
}
