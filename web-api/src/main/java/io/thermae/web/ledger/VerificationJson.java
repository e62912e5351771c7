package io.thermae.web.ledger;

import io.thermae.finance.api.LedgerBalances;
import io.thermae.kernel.Money;
import io.thermae.web.json.Times;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of summing the ledger up. */
@Schema(name = "LedgerVerificationJson")
public record VerificationJson(
        OffsetDateTime verifiedAt,
        @Schema(
                        description = "Every entry balances, every balance is the sum of its lines,"
                                + " and nowhere less than nothing is owed")
                boolean sound,
        long entries,
        long lines,
        long unbalancedEntries,
        @Schema(description = "The first hundred") List<LedgerDifferenceJson> differences,
        @Schema(description = "Accounts that owe less than nothing, from before that was refused")
                List<LedgerOverdrawnJson> overdrawn) {

    /** A day of an account whose balance is not the sum of its lines. */
    public record LedgerDifferenceJson(
            UUID accountId,
            LocalDate day,
            @Schema(description = "Of what was recorded on this day, in UTC") LocalDate recordedOn,
            Money kept,
            Money summed) {

        static LedgerDifferenceJson of(LedgerBalances.Difference difference) {
            Currency currency = Currency.getInstance(difference.currency());
            return new LedgerDifferenceJson(
                    difference.accountId(),
                    difference.day(),
                    difference.recordedOn(),
                    new Money(difference.keptMinorUnits(), currency),
                    new Money(difference.summedMinorUnits(), currency));
        }
    }

    /** By how much an account owes less than nothing. */
    public record LedgerOverdrawnJson(UUID accountId, Money amount) {

        static LedgerOverdrawnJson of(LedgerBalances.Overdrawn overdrawn) {
            return new LedgerOverdrawnJson(
                    overdrawn.accountId(),
                    new Money(overdrawn.minorUnits(), Currency.getInstance(overdrawn.currency())));
        }
    }

    static VerificationJson of(LedgerBalances.Verification verification, ZoneId zone) {
        return new VerificationJson(
                Times.at(verification.verifiedAt(), zone),
                verification.isSound(),
                verification.entries(),
                verification.lines(),
                verification.unbalancedEntries(),
                verification.differences().stream()
                        .map(LedgerDifferenceJson::of)
                        .toList(),
                verification.overdrawn().stream().map(LedgerOverdrawnJson::of).toList());
    }
}
