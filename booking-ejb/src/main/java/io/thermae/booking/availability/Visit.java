package io.thermae.booking.availability;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The services of a visit, one right after the other.
 *
 * @param steps in order, at least one
 */
public record Visit(List<Step> steps) {

    /** One service, and who is to do it, or to be one of those who do; null for anybody. */
    public record Step(Offer service, @Nullable UUID chosenMaster) {}

    /** Whether one master could do all of it. */
    boolean isForOne() {
        return steps.stream().allMatch(step -> step.service().hands() == 1);
    }
}
