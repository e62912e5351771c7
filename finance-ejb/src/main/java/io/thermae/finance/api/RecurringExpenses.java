package io.thermae.finance.api;

import io.thermae.kernel.Money;
import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is spent again and again: on each day on which it is due a draft is drawn up, once. */
@Local
public interface RecurringExpenses {

    /** The latest first; archived ones, too. */
    List<RecurringExpenseView> list(Portion portion);

    /** @throws io.thermae.kernel.NotFound if there is none that the caller may see */
    RecurringExpenseView get(UUID id);

    /**
     * Begins one.
     *
     * @throws io.thermae.kernel.InvalidInput for a first day that is over, an end before it, another currency, nothing, and
     *     what there is not or is archived
     */
    RecurringExpenseView add(Draft draft);

    /**
     * Takes it out of use: nothing is drawn up any more.
     *
     * @throws io.thermae.kernel.NotFound if there is none that the caller may see
     */
    void archive(UUID id);

    /**
     * What is said of one; as {@link ExpenseDraft} does.
     *
     * @param startsOn the first day on which it is due
     * @param endsOn the last day on which it can be due; null for none
     */
    record Draft(
            @Nullable UUID branchId,
            UUID categoryId,
            @Nullable UUID supplierId,
            Money amount,
            boolean taxInclusive,
            @Nullable UUID taxRateId,
            @Nullable String note,
            ExpenseFrequency frequency,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {}
}
