package io.thermae.finance.api;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Begins memberships, and changes what becomes of them. Whichever is asked, what is due of one is invoiced before. All of them
 * throw {@code NotFound} if there is none that was sold in the caller's branches, and {@code ILLEGAL_TRANSITION} if it has ended.
 */
@Local
public interface RunMembership {

    /**
     * Begins one. Its first period is invoiced when it begins: at once if that is today.
     *
     * @throws io.thermae.kernel.InvalidInput for a kind, a customer or a branch that there is not, where it is not sold, or a day
     *     that is over or too far
     * @throws io.thermae.kernel.RuleBroken {@code PERIOD_CLOSED}
     */
    MembershipView begin(Sale sale);

    /**
     * Pauses it: on these days it does not benefit, and its days do not go on. So the period in which they begin is so many days
     * longer, or the next one begins so many days later.
     *
     * @throws io.thermae.kernel.InvalidInput for days that are over, the wrong way round, too many or too far
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if there is a pause that is not over
     */
    MembershipView pause(UUID id, MembershipPause pause);

    /**
     * Has it go on today, before its pause is over or has begun.
     *
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if there is no such pause
     */
    MembershipView resume(UUID id);

    /**
     * Has it be of another kind when the next period begins, on what is offered then.
     *
     * @throws io.thermae.kernel.InvalidInput for a kind that there is not, or that is not sold there
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if it is cancelled
     */
    MembershipView change(UUID id, UUID kindId);

    /**
     * Has it end with the first period that ends after the days of notice, and after those that are invoiced at least.
     *
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if it is cancelled already
     */
    MembershipView cancel(UUID id, String reason);

    /**
     * Ends it at once: no period begins any more. The visits that are left of the latest one can be used through its last day,
     * unless they are given back.
     *
     * @param refundsRest takes what is left of the latest period back by a credit note: the share of its visits, or of its days
     *     after today if it includes none
     * @throws io.thermae.kernel.RuleBroken {@code PACKAGE_USED_UP}, {@code CREDIT_TOO_MUCH} if more of it was taken back by hand,
     *     {@code PERIOD_CLOSED}
     */
    MembershipView end(UUID id, String reason, boolean refundsRest);

    /**
     * Who begins what.
     *
     * @param branchId null for the caller's only one
     * @param startsOn null for today
     */
    record Sale(UUID kindId, UUID customerId, @Nullable UUID branchId, @Nullable LocalDate startsOn) {}
}
