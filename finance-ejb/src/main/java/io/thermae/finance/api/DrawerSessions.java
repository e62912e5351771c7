package io.thermae.finance.api;

import io.thermae.kernel.Money;
import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cash drawers of branches, from opening to counting: an owner's are all, a manager's those of his branches. What is paid, given
 * back or spent in cash in a branch while its drawer is open belongs to it.
 */
@Local
public interface DrawerSessions {

    /** The latest first. */
    List<DrawerSessionView> list(Filter filter, Portion portion);

    /** @throws io.thermae.kernel.NotFound if there is none that the caller may see */
    DrawerSessionView get(UUID id);

    /**
     * What came and went, the latest first.
     *
     * @throws io.thermae.kernel.NotFound if there is none that the caller may see
     */
    List<DrawerMovementView> movements(UUID id, Portion portion);

    /**
     * Opens the drawer of a branch.
     *
     * @param branchId null for the caller's only one
     * @param openingFloat what lies in it, not below zero
     * @throws io.thermae.kernel.InvalidInput for another currency, less than nothing, or no branch of the caller
     * @throws io.thermae.kernel.RuleBroken {@code DRAWER_OPEN} if it is open
     */
    DrawerSessionView open(@Nullable UUID branchId, Money openingFloat);

    /**
     * Puts cash into an open drawer, or takes some out. It stays the business's cash: nothing is posted.
     *
     * @param kind {@code CASH_IN} or {@code CASH_OUT}
     * @param amount above zero either way
     * @return the session
     * @throws io.thermae.kernel.NotFound if there is none that the caller may see
     * @throws io.thermae.kernel.InvalidInput for another kind or currency, or nothing
     * @throws io.thermae.kernel.RuleBroken {@code DRAWER_CLOSED}
     */
    DrawerSessionView move(UUID id, DrawerMovementKind kind, Money amount, String reason);

    /**
     * Closes a drawer that was counted, and posts what is over or missing.
     *
     * @param counted not below zero
     * @return the session
     * @throws io.thermae.kernel.NotFound if there is none that the caller may see
     * @throws io.thermae.kernel.InvalidInput for another currency, or less than nothing
     * @throws io.thermae.kernel.RuleBroken {@code DRAWER_CLOSED} if it was closed already; {@code PERIOD_CLOSED}
     */
    DrawerSessionView close(UUID id, Money counted, @Nullable String note);

    /** Which sessions; null leaves a criterion out. */
    record Filter(@Nullable UUID branchId, @Nullable Boolean open) {}
}
