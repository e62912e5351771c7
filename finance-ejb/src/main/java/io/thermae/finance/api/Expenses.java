package io.thermae.finance.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the business spends, until somebody decides on it: an owner's are all expenses, a manager's those of his branches. */
@Local
public interface Expenses {

    /** The latest first. */
    List<ExpenseView> list(Filter filter, Portion portion);

    /** @throws io.thermae.kernel.NotFound if there is none that the caller may see */
    ExpenseView get(UUID id);

    /**
     * Draws one up.
     *
     * @throws io.thermae.kernel.InvalidInput for a day to come, another currency, nothing, and what there is not or is archived
     */
    ExpenseView draft(ExpenseDraft draft);

    /**
     * Draws one up anew that is a draft, or was rejected: it is a draft then.
     *
     * @throws io.thermae.kernel.NotFound if there is none that the caller may see
     * @throws io.thermae.kernel.InvalidInput as {@link #draft}
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if it was submitted
     */
    ExpenseView edit(UUID id, ExpenseDraft draft);

    /**
     * Deletes one that is a draft, or was rejected.
     *
     * @throws io.thermae.kernel.NotFound if there is none that the caller may see
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if it was submitted
     */
    void remove(UUID id);

    /**
     * Asks for it to be approved.
     *
     * @throws io.thermae.kernel.NotFound if there is none that the caller may see
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if it is no draft
     */
    ExpenseView submit(UUID id);

    /**
     * Which expenses; null leaves a criterion out.
     *
     * @param from first day
     * @param to last day
     */
    record Filter(
            @Nullable UUID branchId,
            @Nullable UUID categoryId,
            @Nullable UUID supplierId,
            @Nullable UUID recurringId,
            @Nullable ExpenseStatus status,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}
}
