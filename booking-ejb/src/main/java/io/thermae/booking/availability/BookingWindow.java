package io.thermae.booking.availability;

import io.thermae.booking.api.ServiceRules;
import io.thermae.kernel.Caller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Role;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.BranchSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The starts of a visit that can be booked in a branch now. What a service does not say of itself the branch's
 * settings say for it. Of several services the longest lead time counts, the shortest horizon, and a grid on which each of
 * them can start. The people of the business are not bound by what protects them: the lead time.
 *
 * @param earliest first start
 * @param latest last start
 * @param stepMinutes grid of the starts that are offered, in minutes since midnight on the wall clock
 */
public record BookingWindow(
        Instant now, Instant earliest, Instant latest, int leadMinutes, int horizonDays, int stepMinutes) {

    /** On a grid as coarse as this one there is midnight only, as on any coarser one. */
    private static final int DAY_MINUTES = 1440;

    public static BookingWindow of(BranchSettings settings, Visit visit, Caller caller, Instant now) {
        int lead = said(visit, ServiceRules::leadTimeMinutes, settings.bookingLeadMinutes())
                .max()
                .orElseThrow();
        int horizon = said(visit, ServiceRules::horizonDays, settings.bookingHorizonDays())
                .min()
                .orElseThrow();
        int step = said(visit, ServiceRules::slotStepMinutes, settings.slotGridMinutes())
                .reduce(1, BookingWindow::commonStep);
        return new BookingWindow(
                now,
                isStaff(caller) ? now : now.plus(Duration.ofMinutes(lead)),
                now.plus(Duration.ofDays(horizon)),
                lead,
                horizon,
                step);
    }

    /** Why a visit cannot start then, if it cannot. */
    public Optional<RuleBroken> refusal(Instant start) {
        if (start.isBefore(now)) {
            return Optional.of(new RuleBroken(ErrorCode.SLOT_IN_PAST));
        }
        if (start.isBefore(earliest)) {
            return Optional.of(new RuleBroken(ErrorCode.SLOT_TOO_SOON, Map.of("minutes", leadMinutes)));
        }
        return start.isAfter(latest)
                ? Optional.of(new RuleBroken(ErrorCode.SLOT_TOO_FAR_AHEAD, Map.of("days", horizonDays)))
                : Optional.empty();
    }

    /** Whether the caller is one of the people of the business. */
    public static boolean isStaff(Caller caller) {
        return caller.role() != null && caller.role() != Role.CLIENT;
    }

    /** What each service says, or else the branch; an add-on that says nothing goes by the service that it belongs to. */
    private static IntStream said(Visit visit, Function<ServiceRules, @Nullable Integer> rule, int otherwise) {
        return visit.steps().stream().flatMapToInt(step -> {
            List<Offer> parts = step.service().each();
            Integer first = rule.apply(parts.get(0).terms().rules());
            return IntStream.concat(
                    IntStream.of(first == null ? otherwise : first),
                    parts.stream()
                            .skip(1)
                            .map(part -> rule.apply(part.terms().rules()))
                            .filter(Objects::nonNull)
                            .mapToInt(Integer::intValue));
        });
    }

    /** The least common multiple. */
    private static int commonStep(int a, int b) {
        int x = a;
        int y = b;
        while (y != 0) {
            int rest = x % y;
            x = y;
            y = rest;
        }
        return Math.min(a / x * b, DAY_MINUTES);
    }
}
