package io.thermae.web.books;

import io.thermae.finance.api.AccountKind;
import io.thermae.finance.api.PlatformAccount;
import io.thermae.finance.api.PlatformAccountView;
import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All accounts of the platform that were posted to, in each currency, at the end of a day. */
public record BooksTrialBalanceJson(
        LocalDate at, List<BooksTrialAccountJson> accounts, List<BooksTrialTotalJson> totals) {

    /** An account in one currency. */
    public record BooksTrialAccountJson(
            PlatformAccount account,
            @Schema(example = "1210") String code,
            @Schema(example = "Receivables from businesses") String name,
            AccountKind kind,
            Money debit,
            Money credit,
            @Schema(description = "Debits without credits") Money balance) {

        private static Stream<BooksTrialAccountJson> of(PlatformAccountView account) {
            return account.balances().stream()
                    .map(balance -> new BooksTrialAccountJson(
                            account.account(),
                            account.code(),
                            account.name(),
                            account.kind(),
                            balance.debit(),
                            balance.credit(),
                            balance.balance()));
        }
    }

    /** Of a currency: both sides are the same. */
    public record BooksTrialTotalJson(Money debit, Money credit) {

        private BooksTrialTotalJson plus(BooksTrialTotalJson other) {
            return new BooksTrialTotalJson(debit.plus(other.debit), credit.plus(other.credit));
        }
    }

    static BooksTrialBalanceJson of(LocalDate at, List<PlatformAccountView> accounts) {
        List<BooksTrialAccountJson> posted =
                accounts.stream().flatMap(BooksTrialAccountJson::of).toList();
        Map<String, BooksTrialTotalJson> totals = new TreeMap<>();
        posted.forEach(account -> totals.merge(
                code(account.debit().currency()),
                new BooksTrialTotalJson(account.debit(), account.credit()),
                BooksTrialTotalJson::plus));
        return new BooksTrialBalanceJson(at, posted, List.copyOf(totals.values()));
    }

    private static String code(Currency currency) {
        return currency.getCurrencyCode();
    }
}
