package io.thermae.booking.staff;

import io.thermae.booking.api.IfStranded;
import io.thermae.booking.api.TimeOff;
import io.thermae.booking.api.TimeOffStatus;
import io.thermae.booking.api.TimeOffView;
import io.thermae.booking.reservation.Stranded;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Ids;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Role;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.kernel.TimeRange;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes wishes for time off and decisions on them; of two decisions at once the second finds the first. */
@Stateless
@PermitAll
@TenantTransaction
public class TimeOffBean implements TimeOff {

    @Inject
    EditedMasters masters;

    @Inject
    StoredTimesOff stored;

    @Inject
    StrandedBookings strandedBookings;

    @Inject
    TimeOffNews news;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Override
    public List<TimeOffView> list(UUID masterId, @Nullable TimeOffStatus status) {
        masters.seen(masterId);
        return stored.list(masterId, status);
    }

    @Override
    public List<TimeOffView> ofAll(@Nullable TimeOffStatus status, @Nullable UUID before, int limit) {
        Role role = caller.get().role();
        return stored.page(
                status,
                before,
                limit,
                role == Role.MANAGER ? caller.get().branches() : null,
                role == Role.MASTER ? caller.userId() : null);
    }

    @Override
    public TimeOffView add(UUID masterId, Wish wish, IfStranded stranded) {
        requireSense(wish);
        strandedBookings.hold(masterId, stranded);
        Master master = masters.load(masterId);
        UUID id = Ids.next();
        if (caller.get().role() == Role.MASTER) {
            stored.insert(id, masterId, wish, TimeOffStatus.REQUESTED, caller.userId());
            TimeOffView asked = find(masterId, id);
            news.asked(asked, master.view(), caller.userId());
            return asked;
        }
        TimeRange span = new TimeRange(wish.start(), wish.end());
        makeRoom(masterId, span, stranded);
        stored.insert(id, masterId, wish, TimeOffStatus.APPROVED, null);
        stored.reserve(id, masterId, span);
        return find(masterId, id);
    }

    @Override
    public TimeOffView approve(UUID masterId, UUID timeOffId, IfStranded stranded) {
        strandedBookings.hold(masterId, stranded);
        TimeOffView asked = requireRequested(masterId, timeOffId, TimeOffStatus.APPROVED);
        TimeRange span = new TimeRange(asked.start(), asked.end());
        makeRoom(masterId, span, stranded);
        stored.reserve(timeOffId, masterId, span);
        return decide(asked, TimeOffStatus.APPROVED, null);
    }

    @Override
    public TimeOffView refuse(UUID masterId, UUID timeOffId, @Nullable String answer) {
        return decide(requireRequested(masterId, timeOffId, TimeOffStatus.REFUSED), TimeOffStatus.REFUSED, answer);
    }

    @Override
    public void remove(UUID masterId, UUID timeOffId) {
        masters.load(masterId);
        TimeOffView found = find(masterId, timeOffId);
        if (found.status() == TimeOffStatus.REFUSED) {
            throw illegal(found, "WITHDRAWN");
        }
        stored.delete(masterId, timeOffId);
    }

    private TimeOffView decide(TimeOffView asked, TimeOffStatus status, @Nullable String answer) {
        stored.decide(asked.id(), status, answer, caller.userId(), clock.instant());
        TimeOffView decided = find(asked.masterId(), asked.id());
        stored.askedBy(asked.id()).ifPresent(person -> news.decided(decided, person, caller.userId()));
        return decided;
    }

    /** Other time off is in the way whatever becomes of bookings. */
    private void makeRoom(UUID masterId, TimeRange span, IfStranded stranded) {
        Stranded visits = strandedBookings.within(masterId, span);
        if (stored.isOff(masterId, span)) {
            throw new RuleBroken(ErrorCode.TIME_OFF_CONFLICT, visits.details(ErrorCode.TIME_OFF_CONFLICT));
        }
        strandedBookings.settle(visits, stranded, ErrorCode.TIME_OFF_CONFLICT);
    }

    private TimeOffView requireRequested(UUID masterId, UUID timeOffId, TimeOffStatus next) {
        masters.load(masterId);
        TimeOffView asked = find(masterId, timeOffId);
        if (asked.status() != TimeOffStatus.REQUESTED) {
            throw illegal(asked, next.name());
        }
        return asked;
    }

    private TimeOffView find(UUID masterId, UUID timeOffId) {
        return stored.lock(masterId, timeOffId).orElseThrow(() -> new NotFound("time off"));
    }

    private static RuleBroken illegal(TimeOffView from, String to) {
        return new RuleBroken(
                ErrorCode.ILLEGAL_TRANSITION, Map.of("from", from.status().name(), "to", to));
    }

    private static void requireSense(Wish wish) {
        List<FieldViolation> violations = new ArrayList<>();
        violations.addAll(SchedulePolicy.day("start", LocalDate.ofInstant(wish.start(), ZoneOffset.UTC)));
        violations.addAll(SchedulePolicy.day("end", LocalDate.ofInstant(wish.end(), ZoneOffset.UTC)));
        if (!wish.start().isBefore(wish.end())) {
            violations.add(new FieldViolation("end", "must_be_after_start"));
        }
        SchedulePolicy.refuse(violations);
    }
}
