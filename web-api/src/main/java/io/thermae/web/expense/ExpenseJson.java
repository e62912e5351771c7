package io.thermae.web.expense;

import io.thermae.finance.api.ExpenseMethod;
import io.thermae.finance.api.ExpenseStatus;
import io.thermae.finance.api.ExpenseView;
import io.thermae.kernel.Money;
import io.thermae.web.invoice.Percent;
import io.thermae.web.json.Times;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An expense. */
public record ExpenseJson(
        UUID id,
        ExpenseStatus status,
        UUID branchId,
        UUID categoryId,
        @Nullable UUID supplierId,
        @Schema(description = "Of the receipt; where it belongs in the books") LocalDate day,
        @Schema(description = "As the receipt says it") Money amount,
        boolean taxInclusive,
        @Nullable UUID taxRateId,
        @Schema(example = "12") String taxPercent,
        @Schema(description = "What is spent") Money net,
        @Schema(description = "What the state gives back") Money tax,
        @Schema(description = "What is paid") Money gross,
        @Nullable @Schema(description = "Null as long as it is not paid") ExpenseMethod method,
        @Nullable LocalDate paidOn,
        @Schema(
                        description =
                                "Whether cash of that day leaves the open drawer of its branch; else it comes from elsewhere")
                boolean fromDrawer,
        @Nullable String receipt,
        @Nullable @Schema(description = "Of its file; null if there is none", example = "application/pdf")
                String receiptType,
        @Nullable String note,
        @Nullable @Schema(description = "Why it was rejected or voided") String reason,
        @Nullable @Schema(description = "The recurring expense that it is of") UUID recurringId,
        OffsetDateTime createdAt,
        @Nullable @Schema(description = "Null if it has recurred") UUID createdBy,
        @Nullable @Schema(description = "Who has approved or rejected it") UUID decidedBy,
        @Nullable @Schema(description = "The ledger's entry; null as long as it is not approved") UUID entryId,
        @Nullable @Schema(description = "That of the payment, if it was paid after it was approved")
                UUID paymentEntryId,
        long version) {

    static ExpenseJson of(ExpenseView expense, ZoneId zone) {
        return new ExpenseJson(
                expense.id(),
                expense.status(),
                expense.branchId(),
                expense.categoryId(),
                expense.supplierId(),
                expense.day(),
                expense.amount(),
                expense.taxInclusive(),
                expense.taxRateId(),
                Percent.text(expense.taxRate()),
                expense.net(),
                expense.tax(),
                expense.gross(),
                expense.method(),
                expense.paidOn(),
                expense.fromDrawer(),
                expense.receipt(),
                expense.receiptType(),
                expense.note(),
                expense.reason(),
                expense.recurringId(),
                Times.at(expense.createdAt(), zone),
                expense.createdBy(),
                expense.decidedBy(),
                expense.entryId(),
                expense.paymentEntryId(),
                expense.version());
    }
}
