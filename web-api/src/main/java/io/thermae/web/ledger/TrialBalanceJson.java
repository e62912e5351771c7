package io.thermae.web.ledger;

import io.thermae.finance.api.AccountBalance;
import io.thermae.finance.api.BooksAt;
import io.thermae.kernel.Money;
import io.thermae.web.json.Times;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All accounts at the end of a day, or as they were known at an instant. */
public record TrialBalanceJson(
        @Nullable @Schema(description = "At the end of this day; null for all days") LocalDate at,
        @Nullable @Schema(description = "Of what was recorded until then; null for all that is known by now")
                OffsetDateTime asOf,
        List<AccountBalance> accounts,
        List<TrialTotalJson> totals) {

    /** Of a currency: both sides are the same. */
    public record TrialTotalJson(Money debit, Money credit) {

        private TrialTotalJson plus(TrialTotalJson other) {
            return new TrialTotalJson(debit.plus(other.debit), credit.plus(other.credit));
        }
    }

    static TrialBalanceJson of(BooksAt at, ZoneId zone, List<AccountBalance> accounts) {
        Map<Currency, TrialTotalJson> totals = new LinkedHashMap<>();
        accounts.forEach(account -> totals.merge(
                account.debit().currency(),
                new TrialTotalJson(account.debit(), account.credit()),
                TrialTotalJson::plus));
        return new TrialBalanceJson(at.day(), Times.orNull(at.asOf(), zone), accounts, List.copyOf(totals.values()));
    }
}
