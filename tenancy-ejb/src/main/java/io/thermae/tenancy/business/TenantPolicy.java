package io.thermae.tenancy.business;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.TenantStatus;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The life of a business: which step is possible in which state, and where it leads. */
final class TenantPolicy {

    /** What can happen to a business. */
    enum Step {
        APPROVE(TenantStatus.TRIAL, TenantStatus.PENDING),
        REJECT(TenantStatus.REJECTED, TenantStatus.PENDING),
        /** A trial that has run out may still end well. */
        ACTIVATE(TenantStatus.ACTIVE, TenantStatus.TRIAL, TenantStatus.SUSPENDED),
        SUSPEND(TenantStatus.SUSPENDED, TenantStatus.TRIAL, TenantStatus.ACTIVE),
        /** Back to what it was on trial, ... */
        RESUME_TRIAL(TenantStatus.TRIAL, TenantStatus.SUSPENDED),
        /** ... or after. */
        RESUME(TenantStatus.ACTIVE, TenantStatus.SUSPENDED),
        CLOSE(TenantStatus.CLOSED, TenantStatus.TRIAL, TenantStatus.ACTIVE, TenantStatus.SUSPENDED);

        private final TenantStatus to;
        private final Set<TenantStatus> from;

        Step(TenantStatus to, TenantStatus first, TenantStatus... others) {
            this.to = to;
            this.from = EnumSet.of(first, others);
        }
    }

    private TenantPolicy() {}

    /**
     * The state after a step.
     *
     * @throws RuleBroken {@code ILLEGAL_TRANSITION} if the step is not possible in that state
     */
    static TenantStatus after(TenantStatus status, Step step) {
        require(status, step);
        return step.to;
    }

    /** @throws RuleBroken {@code ILLEGAL_TRANSITION} if the step is not possible in that state */
    static void require(TenantStatus status, Step step) {
        if (!step.from.contains(status)) {
            throw new RuleBroken(ErrorCode.ILLEGAL_TRANSITION, Map.of("from", status.name(), "to", step.to.name()));
        }
    }

    /** Which steps are possible, by state. */
    static Map<TenantStatus, Set<Step>> table() {
        Map<TenantStatus, Set<Step>> table = new EnumMap<>(TenantStatus.class);
        for (TenantStatus status : TenantStatus.values()) {
            Set<Step> steps = EnumSet.noneOf(Step.class);
            for (Step step : Step.values()) {
                if (step.from.contains(status)) {
                    steps.add(step);
                }
            }
            table.put(status, steps);
        }
        return table;
    }
}
