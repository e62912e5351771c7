package io.thermae.finance.api;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides on expenses that were submitted, and pays them. All of it is refused by {@code NotFound} for what the caller may not
 * see, and by {@code ILLEGAL_TRANSITION} where the expense is not as far, or farther.
 */
@Local
public interface DecideExpense {

    /**
     * Approves it, and posts it on its day: against the account of its method if it is paid, else as owed to its supplier. What was
     * paid today in cash leaves the open drawer of its branch, unless it says that it came from elsewhere.
     *
     * @throws io.thermae.kernel.RuleBroken {@code DRAWER_CLOSED}
     * @throws io.thermae.kernel.RuleBroken {@code ACCOUNT_ARCHIVED} if nothing is posted to its category's account any more;
     *     {@code PERIOD_CLOSED}
     */
    ExpenseView approve(UUID id);

    /** Rejects it. */
    ExpenseView reject(UUID id, String reason);

    /**
     * Pays what was approved and is owed.
     *
     * @param day null for today
     * @param fromDrawer whether cash of today leaves the open drawer of its branch; else it comes from elsewhere
     * @throws io.thermae.kernel.InvalidInput for a day to come, or before that of the expense
     * @throws io.thermae.kernel.RuleBroken {@code PERIOD_CLOSED}; {@code DRAWER_CLOSED}
     */
    ExpenseView pay(UUID id, ExpenseMethod method, @Nullable LocalDate day, boolean fromDrawer);

    /**
     * Voids what was approved, paid or not: what was posted is taken back, today. Cash that has left a drawer for it comes back, into
     * the one that is open now.
     *
     * @throws io.thermae.kernel.RuleBroken {@code PERIOD_CLOSED}; {@code DRAWER_CLOSED}
     */
    ExpenseView voidIt(UUID id, String reason);
}
