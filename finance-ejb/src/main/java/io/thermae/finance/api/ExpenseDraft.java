package io.thermae.finance.api;

import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an expense.
 *
 * @param branchId null for the caller's only one
 * @param day of the receipt
 * @param amount as the receipt says it, above zero
 * @param taxInclusive whether the amount contains the tax
 * @param taxRateId of the tax that the state gives back; null for none: then all of it is spent
 * @param method by what it was paid that day; null if it is not paid yet
 * @param fromDrawer whether cash, if it was paid in cash, was taken out of the branch's drawer; else it lay elsewhere
 * @param receipt where the receipt is: a number, a name, an address; null for nowhere
 */
public record ExpenseDraft(
        @Nullable UUID branchId,
        LocalDate day,
        UUID categoryId,
        @Nullable UUID supplierId,
        Money amount,
        boolean taxInclusive,
        @Nullable UUID taxRateId,
        @Nullable ExpenseMethod method,
        boolean fromDrawer,
        @Nullable String receipt,
        @Nullable String note) {}
