package io.thermae.finance.api;

import io.thermae.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cash drawer from its opening until it is counted.
 *
 * @param openingFloat what lay in it at the beginning
 * @param taken in cash by payments and for gift cards
 * @param givenBack in cash by refunds and of gift cards; not below zero
 * @param spent in cash on expenses and payrolls; not below zero
 * @param unspent in cash that came back of expenses that were voided
 * @param cashIn what was put into it by hand
 * @param cashOut what was taken out of it by hand; not below zero
 * @param expected what should lie in it: now, or when it was closed
 * @param closing null while it is open
 */
public record DrawerSessionView(
        UUID id,
        UUID branchId,
        Money openingFloat,
        Money taken,
        Money givenBack,
        Money spent,
        Money unspent,
        Money cashIn,
        Money cashOut,
        Money expected,
        Instant openedAt,
        UUID openedBy,
        @Nullable Closing closing) {

    /**
     * How it was closed.
     *
     * @param difference what was over; below zero what was missing
     */
    public record Closing(Money counted, Money difference, @Nullable String note, Instant closedAt, UUID closedBy) {}
}
