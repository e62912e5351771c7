package io.thermae.tenancy.api;

import jakarta.ejb.Local;

/** The limits of the plan that the business has, for who makes something that plans may limit. What is there stays. */
@Local
public interface PlanLimits {

    /**
     * Holds that the plan allows some more. Until the transaction ends, nobody else in the business is told the same of what was
     * left. Costs nothing where there is no limit. Before anything else is locked.
     *
     * @param more how many, at least 1
     * @throws io.thermae.kernel.RuleBroken {@code PLAN_LIMIT_REACHED}; visitors and clients, whose affair a plan is not, are told
     *     {@code BOOKING_REFUSED} or {@code SMS_UNAVAILABLE}
     */
    void require(PlanLimit limit, int more);

    /**
     * How many more the plan allows just now, at least 0; {@link Long#MAX_VALUE} if it does not limit them. For who can do without:
     * nothing is locked, so a few that are made at once may go beyond.
     */
    long left(PlanLimit limit);

    /**
     * As {@link #left}, of half of what the plan allows: for what is not to use up what others need.
     *
     * @return how many more until half of it is used, at least 0; {@link Long#MAX_VALUE} if the plan does not limit them
     */
    long leftOfHalf(PlanLimit limit);
}
