package io.thermae.web.invoice;

import io.thermae.finance.api.Receivables;
import io.thermae.kernel.Money;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is owed, since when, and what there is to somebody's credit. */
public record BalanceJson(
        @Nullable @Schema(description = "Null for what is of nobody's card") UUID customerId,
        @Schema(description = "All that is owed") Money open,
        OverdueJson overdue,
        @Schema(description = "Due today or later") Money notDue,
        @Schema(description = "What is left of payments, in whichever branch they were taken") Money credit) {

    /** By how many days it is overdue. */
    public record OverdueJson(
            @Schema(description = "1 to 30 days") Money days30,
            @Schema(description = "31 to 60 days") Money days60,
            @Schema(description = "61 to 90 days") Money days90,
            @Schema(description = "More than 90 days") Money older) {}

    static BalanceJson of(Receivables.Balance balance) {
        return new BalanceJson(
                balance.customerId(),
                balance.open(),
                new OverdueJson(balance.days30(), balance.days60(), balance.days90(), balance.older()),
                balance.notDue(),
                balance.credit());
    }
}
