package io.thermae.web.books;

import io.thermae.finance.api.AccountKind;
import io.thermae.finance.api.PlatformAccount;
import io.thermae.finance.api.PlatformAccountView;
import io.thermae.kernel.Money;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account of the platform's books. */
public record BooksAccountJson(
        PlatformAccount account,
        @Schema(example = "1210") String code,
        @Schema(example = "Receivables from businesses") String name,
        AccountKind kind,
        @Schema(description = "In each currency that was posted to it") List<BooksBalanceJson> balances) {

    /** What is on it in one currency. */
    public record BooksBalanceJson(
            @Schema(description = "All debits") Money debit,
            @Schema(description = "All credits") Money credit,
            @Schema(description = "Debits without credits: what is owed is below zero") Money balance) {

        static BooksBalanceJson of(PlatformAccountView.Balance balance) {
            return new BooksBalanceJson(balance.debit(), balance.credit(), balance.balance());
        }
    }

    static BooksAccountJson of(PlatformAccountView account) {
        return new BooksAccountJson(
                account.account(),
                account.code(),
                account.name(),
                account.kind(),
                account.balances().stream().map(BooksBalanceJson::of).toList());
    }
}
