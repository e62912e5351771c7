package io.thermae.web.expense;

import io.thermae.finance.api.ExpenseDraft;
import io.thermae.finance.api.ExpenseMethod;
import io.thermae.kernel.Money;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an expense is to be. */
public record ExpenseRequest(
        @Nullable @Schema(description = "The caller's only one unless said") UUID branchId,
        @Schema(description = "Of the receipt; where it belongs in the books", example = "2024-03-05") LocalDate day,
        UUID categoryId,
        @Nullable UUID supplierId,
        @Schema(description = "As the receipt says it") Money amount,
        @Nullable @Schema(description = "Whether the amount contains the tax", defaultValue = "true")
                Boolean taxInclusive,
        @Nullable @Schema(description = "Of the tax that the state gives back; without it all of the amount is spent")
                UUID taxRateId,
        @Nullable @Schema(description = "By what it was paid that day; left out if it is not paid yet")
                ExpenseMethod method,
        @Nullable
                @Schema(
                        description =
                                "Whether cash by which it was paid was taken out of the branch's drawer; else it lay"
                                        + " elsewhere",
                        defaultValue = "true")
                Boolean fromDrawer,
        @Nullable
                @Size(max = 500)
                @Schema(description = "Where the receipt is: a number, a name, an address", example = "R-2024-118")
                String receipt,
        @Nullable
                @Size(max = 500)
                @Schema(description = "It is kept for good: nothing about people", example = "Towels, 40 pieces")
                String note) {

    ExpenseDraft draft() {
        return new ExpenseDraft(
                branchId,
                day,
                categoryId,
                supplierId,
                amount,
                Objects.requireNonNullElse(taxInclusive, true),
                taxRateId,
                method,
                Objects.requireNonNullElse(fromDrawer, true),
                receipt,
                note);
    }
}
