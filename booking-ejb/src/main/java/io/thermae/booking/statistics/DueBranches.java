package io.thermae.booking.statistics;

import io.thermae.kernel.Job.Round;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Computes what is to be computed in the caller's business, branch by branch and then the business as a whole, each step in a
 * transaction of its own.
 */
@ApplicationScoped
public class DueBranches {

    private static final Logger LOG = Logger.getLogger(DueBranches.class.getName());

    /** Of one branch, or of the business, in one go, each of two months: the others wait meanwhile. */
    private static final int STEPS_AT_MOST = 40;

    @Inject
    ComputeDays days;

    @Inject
    ComputeBusiness business;

    /**
     * Goes through the branches in which there is something to do. One that fails is put off, and the others do not wait for it; one at
     * which another node is, is left to that. The days of the business follow, once for all branches: also if one has failed, since
     * others have not.
     *
     * @return how many days of branches were computed, and how many branches have failed, and the business with them
     * @throws RuntimeException if it cannot be said in which branches
     */
    Round compute() {
        AtomicInteger computed = new AtomicInteger();
        int failed = 0;
        for (UUID branch : days.due()) {
            if (!compute(branch, computed)) {
                failed++;
            }
        }
        if (!computeBusiness()) {
            failed++;
        }
        return new Round(computed.get(), failed);
    }

    private boolean compute(UUID branch, AtomicInteger computed) {
        try {
            computeAll(before -> days.step(branch, before), computed);
            return true;
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "The days of branch " + branch + " are not computed, and tried again later");
            days.putOff(branch);
            return false;
        }
    }

    private boolean computeBusiness() {
        try {
            computeAll(business::step, new AtomicInteger());
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "The days of a business are not computed, and tried again later");
            business.putOff();
            return false;
        }
    }

    /**
     * All that is to be done of a branch, or of the business. Where visits are booked all the time, days are marked again as soon
     * as they are computed: what has been computed twice in one go is left to the next one, and days before it are gone on with.
     *
     * @param step computes days, those before the given one if it is not null
     */
    static void computeAll(Function<@Nullable LocalDate, Optional<List<LocalDate>>> step, AtomicInteger computed) {
        Set<LocalDate> seen = new HashSet<>();
        LocalDate before = null;
        for (int steps = 0; steps < STEPS_AT_MOST; steps++) {
            List<LocalDate> done = step.apply(before).orElse(null);
            if (done == null || (done.isEmpty() && before != null)) {
                return;
            }
            computed.addAndGet(done.size());
            if (!done.isEmpty() && (before != null || !seen.addAll(done))) {
                before = Collections.min(done);
            }
        }
    }
}
