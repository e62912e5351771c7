package io.thermae.engagement.event;

import io.thermae.tenancy.api.PlanLimit;
import io.thermae.tenancy.api.PlanLimits;
import io.thermae.tenancy.api.TextMessaging;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * Whether clients are told by text message what they could do without: this installation sends any, and the plan of the business
 * allows some more. If not, they are not told, and nothing fails.
 */
@Dependent
public class TextAllowance {

    private final TextMessaging texts;
    private final PlanLimits limits;

    @Inject
    TextAllowance(TextMessaging texts, PlanLimits limits) {
        this.texts = texts;
        this.limits = limits;
    }

    /** Whether this installation sends any, whatever the plan allows. */
    boolean areSent() {
        return texts.available();
    }

    /** Whether one more may go. To be asked only if there is somebody to tell: the plan is looked up. */
    boolean allowsOne() {
        return areSent() && limits.left(PlanLimit.TEXTS_PER_MONTH) > 0;
    }
}
