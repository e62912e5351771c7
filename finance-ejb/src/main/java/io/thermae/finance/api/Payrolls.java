package io.thermae.finance.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Works out what masters have earned, and pays it. Each payment, refund and tip is counted once, in whichever payroll comes. */
@Local
public interface Payrolls {

    /** The latest first. */
    List<PayrollRunView> list(Portion portion);

    /** @throws io.thermae.kernel.NotFound if there is none */
    PayrollRunView get(UUID id);

    /**
     * What it counts, in its order.
     *
     * @param masterId null for all masters
     * @throws io.thermae.kernel.NotFound if there is none
     */
    List<PayrollLineView> lines(UUID id, @Nullable UUID masterId, Portion portion);

    /**
     * Draws one up: what was paid since the first payroll began and before a day, and is in none yet.
     *
     * @param from the first day; of the first payroll, that from which anything is counted
     * @param to the day after the last, which is tomorrow at the latest
     * @throws io.thermae.kernel.InvalidInput for an end before the beginning or later, and a period that overlaps another
     * @throws io.thermae.kernel.RuleBroken {@code PAYROLL_OPEN} while another is a draft
     */
    PayrollRunView draft(LocalDate from, LocalDate to);

    /**
     * Deletes a draft.
     *
     * @throws io.thermae.kernel.NotFound if there is none
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if it was approved
     */
    void remove(UUID id);

    /**
     * Approves a draft: what masters have earned is owed to them, today.
     *
     * @throws io.thermae.kernel.NotFound if there is none
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if it was approved; {@code PERIOD_CLOSED}
     */
    PayrollRunView approve(UUID id);

    /**
     * Pays all masters to whom it owes something, today.
     *
     * @param fromDrawer whether cash leaves the open drawer of a branch; else it comes from elsewhere
     * @param branchId of which branch that drawer is; null for the caller's only one
     * @throws io.thermae.kernel.InvalidInput for no branch of the caller, and for none where he has several and drawers are used
     * @throws io.thermae.kernel.NotFound if there is none
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if it is no approved one; {@code PERIOD_CLOSED};
     *     {@code DRAWER_CLOSED}
     */
    PayrollRunView pay(UUID id, ExpenseMethod method, boolean fromDrawer, @Nullable UUID branchId);
}
