package io.thermae.finance.api;

import io.thermae.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An expense.
 *
 * @param day of the receipt, to which it belongs in the books
 * @param amount as the receipt says it
 * @param taxRate in thousandths of a percent
 * @param net what is spent
 * @param tax what the state gives back
 * @param gross what is paid
 * @param method null as long as it is not paid
 * @param fromDrawer whether cash by which it is paid is taken out of the branch's drawer, if that is open; else it lies elsewhere
 * @param receipt where it is: a number, a name, an address; null if nobody has said
 * @param receiptType media type of the file; null if there is none
 * @param reason why it was rejected or voided; null if neither
 * @param recurringId what it repeats; null for nothing
 * @param createdBy null if it has recurred
 * @param decidedBy who has approved or rejected it; null if nobody has
 * @param entryId of the ledger; null as long as it is not approved
 * @param paymentEntryId of the ledger; null unless it was paid after it was approved
 */
public record ExpenseView(
        UUID id,
        ExpenseStatus status,
        UUID branchId,
        UUID categoryId,
        @Nullable UUID supplierId,
        LocalDate day,
        Money amount,
        boolean taxInclusive,
        @Nullable UUID taxRateId,
        int taxRate,
        Money net,
        Money tax,
        Money gross,
        @Nullable ExpenseMethod method,
        @Nullable LocalDate paidOn,
        boolean fromDrawer,
        @Nullable String receipt,
        @Nullable String receiptType,
        @Nullable String note,
        @Nullable String reason,
        @Nullable UUID recurringId,
        Instant createdAt,
        @Nullable UUID createdBy,
        @Nullable UUID decidedBy,
        @Nullable UUID entryId,
        @Nullable UUID paymentEntryId,
        long version) {}
