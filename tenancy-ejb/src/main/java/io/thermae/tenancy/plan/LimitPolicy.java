package io.thermae.tenancy.plan;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.PlanLimit;
import io.thermae.tenancy.api.PlanView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether there is as much as a plan allows. What there is already is never too much for anybody but who changes the plan. */
final class LimitPolicy {

    private LimitPolicy() {}

    /** Whether some more are allowed. */
    static boolean allows(int allowed, long used, int more) {
        return used + more <= allowed;
    }

    /** How many more are allowed: none where there is more than a plan allows already. */
    static long left(int allowed, long used) {
        return Math.max(0, allowed - used);
    }

    /** How many more are allowed until half of them are used, of an odd number the lesser half. */
    static long leftOfHalf(int allowed, long used) {
        return left(allowed / 2, used);
    }

    /** @throws RuleBroken {@code PLAN_LIMIT_REACHED}, with the limit and the plan */
    static void require(PlanView plan, PlanLimit limit, int allowed, long used, int more) {
        if (!allows(allowed, used, more)) {
            throw new RuleBroken(
                    ErrorCode.PLAN_LIMIT_REACHED,
                    Map.of("limit", limit.name(), "allowed", allowed, "used", used, "plan", plan.name()));
        }
    }

    /**
     * Holds that a plan has room for all that there is.
     *
     * @param used how much there is, by limit
     * @throws RuleBroken {@code PLAN_TOO_SMALL}, naming each limit that is exceeded
     */
    static void requireRoom(PlanView plan, Map<PlanLimit, Long> used) {
        List<Map<String, Object>> exceeded = new ArrayList<>();
        for (PlanLimit limit : PlanLimit.values()) {
            Integer allowed = plan.limits().get(limit);
            long there = used.getOrDefault(limit, 0L);
            if (allowed != null && !allows(allowed, there, 0)) {
                exceeded.add(Map.of("limit", limit.name(), "allowed", allowed, "used", there));
            }
        }
        if (!exceeded.isEmpty()) {
            throw new RuleBroken(ErrorCode.PLAN_TOO_SMALL, Map.of("plan", plan.name(), "exceeded", exceeded));
        }
    }
}
