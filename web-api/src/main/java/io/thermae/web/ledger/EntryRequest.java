package io.thermae.web.ledger;

import io.thermae.finance.api.LedgerEntries;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Money;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be posted. */
@Schema(name = "LedgerEntryRequest")
public record EntryRequest(
        @Schema(description = "Of the business, to which it belongs", example = "2026-11-02") LocalDate day,
        @Size(max = 200)
                @Schema(
                        description = "What it is for. It is kept for good: nothing about people",
                        example = "Cash brought to the bank")
                String memo,
        @Size(min = 2, max = 200)
                @Schema(
                        description = "All in one currency; debits and credits are the same",
                        example =
                                """
                                [{"accountId": "018f6f7e-2b1c-7c3a-9d55-0f6f2a1b3c4d", "side": "DEBIT",
                                  "amount": {"amount": "1500.00", "currency": "KZT"}},
                                 {"accountId": "018f6f7e-2b1c-7c3a-9d55-0f6f2a1b3c4e", "side": "CREDIT",
                                  "amount": {"amount": "1500.00", "currency": "KZT"}}]""")
                List<LedgerLineRequest> lines) {

    /** A line of it. */
    public record LedgerLineRequest(
            UUID accountId,
            @Nullable @Schema(description = "What the amount is told apart by: a category, a customer")
                    UUID dimensionId,
            EntrySide side,
            @Schema(description = "Above zero") Money amount) {

        LedgerEntries.DraftLine draft() {
            long minorUnits = amount.minorUnits();
            return new LedgerEntries.DraftLine(
                    accountId, dimensionId, side == EntrySide.DEBIT ? minorUnits : -minorUnits);
        }
    }

    /** @throws InvalidInput if not all lines are in one currency */
    LedgerEntries.Draft draft() {
        String currency = lines.get(0).amount().currency().getCurrencyCode();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).amount().currency().getCurrencyCode().equals(currency)) {
                throw new InvalidInput("lines[" + i + "].amount.currency", "different_currency");
            }
        }
        return new LedgerEntries.Draft(
                day,
                currency,
                memo,
                lines.stream().map(LedgerLineRequest::draft).toList());
    }
}
