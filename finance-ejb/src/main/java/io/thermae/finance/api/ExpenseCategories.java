package io.thermae.finance.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Kinds of expenses, each of which is posted to an account. */
@Local
public interface ExpenseCategories {

    /** In the order in which they were added; archived ones, too. */
    List<ExpenseCategoryView> list(Portion portion);

    /** @throws io.thermae.kernel.NotFound if there is none */
    ExpenseCategoryView get(UUID id);

    /**
     * Adds one.
     *
     * @param accountId null for the account that plays {@link AccountRole#EXPENSES}
     * @throws io.thermae.kernel.InvalidInput for a name that another one has, and an account that is none, or not of expenses
     * @throws io.thermae.kernel.RuleBroken {@code ACCOUNT_ARCHIVED}
     */
    ExpenseCategoryView add(String name, @Nullable UUID accountId);

    /**
     * Calls one otherwise, or has it posted elsewhere from now on.
     *
     * @throws io.thermae.kernel.NotFound if there is none
     * @throws io.thermae.kernel.InvalidInput as {@link #add}
     * @throws io.thermae.kernel.RuleBroken {@code ACCOUNT_ARCHIVED}
     */
    ExpenseCategoryView edit(UUID id, String name, @Nullable UUID accountId);

    /**
     * Takes it out of use; what names it keeps it.
     *
     * @throws io.thermae.kernel.NotFound if there is none
     */
    void archive(UUID id);
}
