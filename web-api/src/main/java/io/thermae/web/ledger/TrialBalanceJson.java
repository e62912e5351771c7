package io.thermae.web.ledger;

import io.thermae.finance.api.AccountBalance;
import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All accounts at the end of a day. */
public record TrialBalanceJson(LocalDate at, List<AccountBalance> accounts, List<TrialTotalJson> totals) {

    /** Of a currency: both sides are the same. */
    public record TrialTotalJson(Money debit, Money credit) {

        private TrialTotalJson plus(TrialTotalJson other) {
            return new TrialTotalJson(debit.plus(other.debit), credit.plus(other.credit));
        }
    }

    static TrialBalanceJson of(LocalDate at, List<AccountBalance> accounts) {
        Map<Currency, TrialTotalJson> totals = new LinkedHashMap<>();
        accounts.forEach(account -> totals.merge(
                account.debit().currency(),
                new TrialTotalJson(account.debit(), account.credit()),
                TrialTotalJson::plus));
        return new TrialBalanceJson(at, accounts, List.copyOf(totals.values()));
    }
}
