package io.thermae.finance.api;

import io.thermae.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is spent again and again.
 *
 * @param taxRate in thousandths of a percent
 * @param endsOn the last day on which it can be due; null for none
 * @param drawn how many expenses were drawn up
 * @param nextOn the day of the next one; null if there is none any more
 * @param archivedAt null while it is in use
 */
public record RecurringExpenseView(
        UUID id,
        UUID branchId,
        UUID categoryId,
        @Nullable UUID supplierId,
        Money amount,
        boolean taxInclusive,
        @Nullable UUID taxRateId,
        int taxRate,
        @Nullable String note,
        ExpenseFrequency frequency,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        int drawn,
        @Nullable LocalDate nextOn,
        @Nullable Instant archivedAt,
        long version) {}
