package io.thermae.booking.reservation;

import io.thermae.booking.api.BookSeries;
import io.thermae.booking.api.BookingPlaced;
import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.PlaceBooking;
import io.thermae.booking.api.SeriesView;
import io.thermae.booking.availability.Visit;
import io.thermae.booking.availability.World;
import io.thermae.booking.availability.Worlds;
import io.thermae.booking.customer.Customers;
import io.thermae.booking.recurrence.Occurrences;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.BranchView;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.PlanLimit;
import io.thermae.tenancy.api.PlanLimits;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Books a visit that repeats: what there is to know is asked once, all is planned, and then all is written at once. */
@Stateless
@PermitAll
@TenantTransaction
public class BookSeriesBean implements BookSeries {

    @Inject
    OwnCalendar ownCalendar;

    @Inject
    Branches branches;

    @Inject
    Planning planning;

    @Inject
    Worlds worlds;

    @Inject
    Drafts drafts;

    @Inject
    Bookings bookings;

    @Inject
    Allocations allocations;

    @Inject
    PlannedPlaces plannedPlaces;

    @Inject
    Snapshots snapshots;

    @Inject
    Outbox outbox;

    @Inject
    Sql sql;

    @Inject
    Turns turns;

    @Inject
    Clock clock;

    /** An occurrence that has its place. */
    private record Placed(int occurrence, Planning.Place place) {}

    @Inject
    PlanLimits limits;

    @Override
    public SeriesView place(PlaceBooking.Command asked, String rule, boolean skip) {
        PlaceBooking.Command command = ownCalendar.confine(asked);
        BranchView branch = branch(command.branchId());
        ZoneId zone = ZoneId.of(branch.timeZone());
        planning.requireAhead(command.start());
        List<Instant> starts = Occurrences.of(rule, LocalDateTime.ofInstant(command.start(), zone), zone).stream()
                .map(start -> start.atZone(zone).toInstant())
                .toList();
        World world = worlds.load(
                command.items(),
                branch.id(),
                date(starts.get(0), zone),
                date(starts.get(starts.size() - 1), zone),
                Set.of());
        List<UUID> preferred = drafts.preferred(command);
        Visit visit = Worlds.visit(world, command.items())
                .of(command.manner().party())
                .preferring(preferred);
        planning.requireParty(visit);
        SeriesPlan plan = new SeriesPlan();
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Instant start = starts.get(i);
            Planning.Place place = plan.place(i + 1, start, () -> planning.place(world, visit, start));
            if (place != null) {
                placed.add(new Placed(i + 1, place));
            }
        }
        plan.requirePlaces(
                placed.size(), skip, zone, conflict -> planning.near(taken(world, placed), visit, conflict.start()));
        limits.require(PlanLimit.BOOKINGS_PER_MONTH, placed.size());
        return write(command, rule.strip(), placed, plan.skipped(), preferred);
    }

    private SeriesView write(
            PlaceBooking.Command command,
            String rule,
            List<Placed> placed,
            List<SeriesView.Skipped> skipped,
            List<UUID> preferred) {
        Customers.Customer client = drafts.client(command).customer();
        UUID series = Ids.next();
        List<Booking> written = placed.stream()
                .map(its -> drafts.of(
                        Ids.next(),
                        its.place(),
                        client,
                        command,
                        false,
                        Prepayments.Asked.NOTHING,
                        new BookingView.Occurrence(series, its.occurrence())))
                .toList();
        Snapshots.Telling telling = snapshots.telling(written);
        allocations.atOnce(() -> {
            plannedPlaces.lock(placed.stream().map(its -> its.place().plan()));
            sql.later(
                    "insert into booking.series (id, rule, created_at) values (?, ?, ?)",
                    series,
                    rule,
                    clock.instant());
            for (int i = 0; i < written.size(); i++) {
                Booking booking = written.get(i);
                bookings.insert(booking);
                allocations.reserve(booking, placed.get(i).place().plan().reservations());
            }
            turns.note(placed.stream().map(Placed::place).toList(), preferred);
            telling.of(written).forEach(snapshot -> outbox.publish(new BookingPlaced(snapshot)));
            return written;
        });
        return new SeriesView(
                series, rule, written.stream().map(BookingViews::of).toList(), skipped);
    }

    /** With the visits that have a place in theirs. */
    private static World taken(World world, List<Placed> placed) {
        return world.takenToo(placed.stream()
                .flatMap(its -> its.place().plan().reservations().stream())
                .toList());
    }

    private BranchView branch(@Nullable UUID branchId) {
        List<BranchView> open = branches.list();
        if (branchId == null && open.size() != 1) {
            throw new InvalidInput("branchId", "required");
        }
        return open.stream()
                .filter(branch -> branchId == null || branch.id().equals(branchId))
                .findFirst()
                .orElseThrow(() -> new NotFound("branch"));
    }

    private static LocalDate date(Instant start, ZoneId zone) {
        return LocalDate.ofInstant(start, zone);
    }
}
