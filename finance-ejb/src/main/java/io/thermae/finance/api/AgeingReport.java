package io.thermae.finance.api;

import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is owed today, by branch. Scoped as other reports. */
@Local
public interface AgeingReport {

    /**
     * By the branches' names; those of which nothing is owed and that have no customers' credit are left out.
     *
     * @param branchId null for all that the caller may see
     * @throws io.thermae.kernel.NotFound if there is no branch that the caller may see
     */
    List<Row> ageing(@Nullable UUID branchId);

    /**
     * What is owed of a branch.
     *
     * @param balance as by customer; its customer is null
     */
    record Row(UUID branchId, @Nullable String branchName, Receivables.Balance balance) {}
}
