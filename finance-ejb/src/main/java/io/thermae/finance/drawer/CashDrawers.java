package io.thermae.finance.drawer;

import io.thermae.finance.api.DrawerMovementKind;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Where documents tell of cash, in their transaction: after everything else is locked, and before they are posted. */
@ApplicationScoped
public class CashDrawers {

    @Inject
    StoredDrawers stored;

    @Inject
    FinanceSettings settings;

    /**
     * Cash comes into the open drawer of a branch, or goes out of it. Without one it lies elsewhere, unless the business wants all
     * cash in drawers.
     *
     * @param amount minor units; nothing is done for nothing
     * @throws RuleBroken {@code DRAWER_CLOSED}
     */
    public void move(UUID branchId, DrawerMovementKind kind, long amount, UUID documentId) {
        if (amount == 0) {
            return;
        }
        Optional<UUID> open = stored.shareOpen(branchId);
        if (open.isPresent()) {
            stored.move(open.get(), kind, DrawerPolicy.signed(kind, amount), documentId, null);
        } else if (settings.cashNeedsDrawer()) {
            throw new RuleBroken(ErrorCode.DRAWER_CLOSED);
        }
    }

    /**
     * Cash for an expense that is voided comes back, into the drawer that is open now: if it came out of one. What came from
     * elsewhere goes there.
     *
     * @throws RuleBroken {@code DRAWER_CLOSED}
     */
    public void unspend(UUID branchId, UUID expenseId) {
        stored.spentOn(expenseId)
                .ifPresent(amount -> move(branchId, DrawerMovementKind.EXPENSE_RETURN, amount, expenseId));
    }

    /** Whether it matters out of which branch's drawer something is paid that is of no branch. */
    public boolean areUsed() {
        return settings.cashNeedsDrawer() || stored.isAnyOpen();
    }
}
