package io.thermae.booking.reservation;

import io.thermae.booking.api.SlotAlreadyTaken;
import io.thermae.booking.availability.Visit;
import io.thermae.booking.availability.VisitPlanner;
import io.thermae.booking.availability.World;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.BranchCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Finds the place of one visit at one start, or says which rule stands against it. */
@ApplicationScoped
public class Planning {

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "thermae.booking.horizon-days")
    int horizonDays;

    /** Where and by whom. */
    record Place(BranchCalendar branch, List<UUID> masters) {}

    /** The rule for starts that needs no calendar: not in the past, not beyond the horizon. */
    void requireBookable(Instant start) {
        Instant now = clock.instant();
        if (start.isBefore(now)) {
            throw new RuleBroken(ErrorCode.SLOT_IN_PAST);
        }
        if (start.isAfter(now.plus(Duration.ofDays(horizonDays)))) {
            throw new RuleBroken(ErrorCode.SLOT_TOO_FAR_AHEAD, Map.of("days", horizonDays));
        }
    }

    /**
     * The place; of several branches the first in which the visit fits.
     *
     * @throws RuleBroken with the rule that the first branch names, if it fits nowhere
     * @throws SlotAlreadyTaken without alternatives, if it is taken
     */
    Place place(World world, Visit visit, Instant start) {
        ErrorCode refusal = null;
        for (BranchCalendar branch : world.branches()) {
            LocalDate date = start.atZone(branch.zone()).toLocalDate();
            VisitPlanner planner = new VisitPlanner(world, branch, visit, date, date);
            Optional<List<UUID>> masters = planner.assign(start);
            if (masters.isPresent()) {
                return new Place(branch, masters.get());
            }
            refusal = graver(refusal, planner.refusal(start));
        }
        if (refusal == null || refusal == ErrorCode.SLOT_TAKEN) {
            throw new SlotAlreadyTaken(List.of());
        }
        throw new RuleBroken(refusal);
    }

    /** Taken says most: where one branch is only taken, another day there will do. */
    private static ErrorCode graver(@Nullable ErrorCode before, ErrorCode now) {
        return before == null || now == ErrorCode.SLOT_TAKEN ? now : before;
    }
}
