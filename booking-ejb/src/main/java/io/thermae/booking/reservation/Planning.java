package io.thermae.booking.reservation;

import io.thermae.booking.api.Slot;
import io.thermae.booking.api.SlotAlreadyTaken;
import io.thermae.booking.availability.BookingWindow;
import io.thermae.booking.availability.GroupSearch;
import io.thermae.booking.availability.Plan;
import io.thermae.booking.availability.Visit;
import io.thermae.booking.availability.VisitPlanner;
import io.thermae.booking.availability.World;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
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
import java.util.stream.Stream;

/** Finds the place of one visit at one start, or says which rule stands against it. */
@ApplicationScoped
public class Planning {

    private static final Duration ABOUT_NOW = Duration.ofHours(1);

    @Inject
    Clock clock;

    @Inject
    CurrentCaller caller;

    /** Where, by whom, and with what. */
    record Place(BranchCalendar branch, Plan plan) {}

    /** The rule for starts that needs no branch: not in the past. */
    void requireAhead(Instant start) {
        if (start.isBefore(clock.instant())) {
            throw new RuleBroken(ErrorCode.SLOT_IN_PAST);
        }
    }

    /** The rule for clients who walk in. */
    void requireNow(Instant start) {
        if (Duration.between(start, clock.instant()).abs().compareTo(ABOUT_NOW) > 0) {
            throw new InvalidInput("start", "must_be_about_now");
        }
    }

    /**
     * The rule for the age of who comes; staff has seen him.
     *
     * @param confirmed whether the client has said that he has it
     * @throws RuleBroken {@code AGE_NOT_CONFIRMED}
     */
    void requireAge(Visit visit, boolean confirmed) {
        if (!confirmed && !BookingWindow.isStaff(caller.get())) {
            visit.minimumAge().ifPresent(years -> {
                throw new RuleBroken(ErrorCode.AGE_NOT_CONFIRMED, Map.of("minimumAge", years));
            });
        }
    }

    /**
     * The rule for how many come: several only to what is for groups.
     *
     * @throws InvalidInput if they are too many
     */
    void requireParty(Visit visit) {
        if (visit.party() > visit.places()) {
            throw visit.isInGroup()
                    ? new InvalidInput(
                            List.of(new FieldViolation("partySize", "too_many", Map.of("max", visit.places()))))
                    : new InvalidInput("partySize", "one_client_only");
        }
    }

    /**
     * The place; of several branches the first in which the visit fits.
     *
     * @throws RuleBroken with the rule that the first branch names, if it fits nowhere
     * @throws SlotAlreadyTaken without alternatives, if it is taken
     */
    Place place(World world, Visit visit, Instant start) {
        return place(world, visit, start, false);
    }

    /** The same of a visit that begins now, if it does: neither lead time nor horizon are asked. */
    Place place(World world, Visit visit, Instant start, boolean walkIn) {
        Instant now = clock.instant();
        boolean taken = false;
        RuleBroken refusal = null;
        for (BranchCalendar branch : world.branches()) {
            RuleBroken closed = walkIn
                    ? null
                    : BookingWindow.of(branch.settings(), visit, caller.get(), now)
                            .refusal(start)
                            .orElse(null);
            if (closed == null) {
                LocalDate date = start.atZone(branch.zone()).toLocalDate();
                VisitPlanner planner = new VisitPlanner(world, branch, visit, date, date);
                Optional<Plan> plan =
                        visit.isInGroup() ? new GroupSearch(world, branch, visit).assign(start) : planner.assign(start);
                if (plan.isPresent()) {
                    return new Place(branch, plan.get());
                }
                closed = visit.isInGroup() ? new RuleBroken(ErrorCode.SLOT_TAKEN) : toCaller(planner.refusal(start));
                taken |= closed.code() == ErrorCode.SLOT_TAKEN;
            }
            refusal = refusal == null ? closed : refusal;
        }
        // taken says most: where one branch is only taken, another day there will do
        if (refusal == null || taken) {
            throw new SlotAlreadyTaken(List.of());
        }
        throw refusal;
    }

    /** What is free for the visit on the day of a start, the nearest first; of a world that has the day. */
    List<Slot> near(World world, Visit visit, Instant start) {
        Instant now = clock.instant();
        Stream<Slot> slots = world.branches().stream().flatMap(branch -> {
            LocalDate date = start.atZone(branch.zone()).toLocalDate();
            BookingWindow window = BookingWindow.of(branch.settings(), visit, caller.get(), now);
            return VisitPlanner.slots(world, branch, visit, date, date, window).stream()
                    .filter(slot -> slot.takes(visit.party()));
        });
        return Alternatives.nearest(slots, start);
    }

    /** What a master has learnt is told to the people of the business only. */
    private RuleBroken toCaller(RuleBroken refusal) {
        return BookingWindow.isStaff(caller.get()) ? refusal : new RuleBroken(refusal.code());
    }
}
