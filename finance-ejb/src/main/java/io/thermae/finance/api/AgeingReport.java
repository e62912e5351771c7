package io.thermae.finance.api;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is owed, or was on a day, by branch. Scoped as other reports. */
@Local
public interface AgeingReport {

    /**
     * By the branches' names; those of which nothing is owed and that have no customers' credit are left out.
     *
     * @param branchId null for all that the caller may see
     * @param at the day of the books at whose end it is told; null for now. Of a past day credit is of the branch whose document
     *     moved it, and what people have posted to it themselves is nobody's
     * @throws io.thermae.kernel.NotFound if there is no branch that the caller may see
     * @throws io.thermae.kernel.InvalidInput {@code must_not_be_in_future}
     */
    List<Row> ageing(@Nullable UUID branchId, @Nullable LocalDate at);

    /**
     * What is owed of a branch.
     *
     * @param balance as by customer; its customer is null
     */
    record Row(UUID branchId, @Nullable String branchName, Receivables.Balance balance) {}
}
