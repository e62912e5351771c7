package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingCancelled;
import io.thermae.booking.api.BookingMoved;
import io.thermae.booking.api.BookingSnapshot;
import io.thermae.booking.api.ChangeSeries;
import io.thermae.booking.api.Fee;
import io.thermae.booking.api.SeriesView;
import io.thermae.booking.api.VisitItem;
import io.thermae.booking.availability.Agreed;
import io.thermae.booking.availability.Visit;
import io.thermae.booking.availability.World;
import io.thermae.booking.availability.Worlds;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes visits that repeat: each is checked before anything is written. */
@Stateless
@PermitAll
@TenantTransaction
public class ChangeSeriesBean implements ChangeSeries {

    @Inject
    Bookings bookings;

    @Inject
    StaffScope scope;

    @Inject
    OwnCalendar ownCalendar;

    @Inject
    Planning planning;

    @Inject
    Worlds worlds;

    @Inject
    Allocations allocations;

    @Inject
    PlannedPlaces plannedPlaces;

    @Inject
    Fees fees;

    @Inject
    CancelledTogether cancelledTogether;

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

    /** A visit and where it goes. */
    private record Move(Booking booking, Planning.Place to) {}

    @Override
    public SeriesView get(UUID seriesId) {
        List<Booking> all = bookings.ofSeries(seriesId);
        if (all.isEmpty()) {
            throw new NotFound("series");
        }
        all.forEach(scope::requireVisible);
        return view(seriesId, all, List.of());
    }

    @Override
    public SeriesView move(
            UUID seriesId, Extent extent, @Nullable Instant start, @Nullable UUID masterId, boolean skip) {
        List<Booking> meant = lock(seriesId, extent);
        if (start == null && masterId == null) {
            throw new InvalidInput("start", "required");
        }
        Booking named = named(meant, extent);
        ZoneId zone = named.zone();
        Duration shift = start == null
                ? Duration.ZERO
                : Duration.between(Bookings.localStart(named), LocalDateTime.ofInstant(start, zone));
        List<Instant> starts = meant.stream()
                .map(booking -> Bookings.localStart(booking)
                        .plus(shift)
                        .atZone(booking.zone())
                        .toInstant())
                .toList();
        MoveWishes wishes = ownCalendar.moveTo(masterId);
        SeriesPlan plan = new SeriesPlan();
        List<Move> moves = List.of();
        // one that has no new place stays in its old one, where it is in the way of others: then all look again
        Set<UUID> going = ids(meant);
        World world = world(meant, starts, wishes, going);
        for (boolean again = true; again; ) {
            moves = place(meant, starts, wishes, going, plan, world);
            Set<UUID> placed = ids(moves.stream().map(Move::booking).toList());
            again = skip && !placed.isEmpty() && placed.size() < going.size();
            going = placed;
            if (again) {
                plan = plan.withoutPlaces();
                world = world(meant, starts, wishes, going);
            }
        }
        World moved = world.takenToo(moves.stream()
                .flatMap(move -> move.to().plan().reservations().stream())
                .toList());
        plan.requirePlaces(moves.size(), skip, zone, conflict -> {
            Booking booking = meant.stream()
                    .filter(each -> number(each) == conflict.occurrence())
                    .findFirst()
                    .orElseThrow();
            Visit visit = MoveOnce.agreed(booking, wishes.of(booking), moved);
            return planning.near(wishes.within(moved, booking), visit, conflict.start());
        });
        write(moves, masterId != null);
        return view(seriesId, moves.stream().map(Move::booking).toList(), plan.skipped());
    }

    /** Those that go and find a place; the others are noted in the plan. */
    private List<Move> place(
            List<Booking> meant,
            List<Instant> starts,
            MoveWishes wishes,
            Set<UUID> going,
            SeriesPlan plan,
            World world) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < meant.size(); i++) {
            Booking booking = meant.get(i);
            Instant to = starts.get(i);
            if (going.contains(booking.id())) {
                Planning.Place place = plan.place(number(booking), to, () -> {
                    fees.requireMovable(booking);
                    Visit visit = MoveOnce.agreed(booking, wishes.of(booking), world);
                    return planning.place(wishes.within(world, booking), visit, to);
                });
                if (place != null) {
                    moves.add(new Move(booking, place));
                }
            }
        }
        return moves;
    }

    private World world(List<Booking> meant, List<Instant> starts, MoveWishes wishes, Set<UUID> going) {
        List<VisitItem> items = meant.stream()
                .flatMap(booking -> wishes.of(booking).stream())
                .distinct()
                .toList();
        ZoneId zone = meant.get(0).zone();
        List<LocalDate> dates = starts.stream()
                .map(start -> LocalDate.ofInstant(start, zone))
                .sorted()
                .toList();
        return worlds.load(
                items,
                meant.get(0).branchId(),
                dates.get(0),
                dates.get(dates.size() - 1),
                going,
                Agreed.of(meant.stream()
                        .flatMap(booking -> booking.items().stream())
                        .map(BookingItem::agreed)
                        .toList()));
    }

    private static Set<UUID> ids(List<Booking> bookings) {
        return bookings.stream().map(Booking::id).collect(Collectors.toSet());
    }

    private void write(List<Move> moves, boolean named) {
        List<Booking> moved = moves.stream().map(Move::booking).toList();
        List<BookingSnapshot> before = moved.stream().map(snapshots::of).toList();
        Set<UUID> masters = moved.stream()
                .flatMap(booking -> BookingItem.masters(booking.items()).stream())
                .collect(Collectors.toSet());
        for (Move move : moves) {
            Booking booking = move.booking();
            booking.move(
                    BookingItem.moved(move.to().plan(), booking.items(), named),
                    move.to().plan().groupVisitId());
        }
        Snapshots.Telling telling = snapshots.telling(moved);
        allocations.atOnce(() -> {
            plannedPlaces.lock(moves.stream().map(move -> move.to().plan()));
            moved.forEach(booking -> allocations.release(booking.id()));
            for (Move move : moves) {
                bookings.update(move.booking());
                allocations.reserve(move.booking(), move.to().plan().reservations());
            }
            turns.note(moves.stream().map(Move::to).toList(), masters);
            telling.of(moved)
                    .forEach(snapshot -> outbox.publish(new BookingMoved(
                            snapshot,
                            before.stream()
                                    .filter(old -> old.bookingId().equals(snapshot.bookingId()))
                                    .findFirst()
                                    .orElseThrow())));
            return moved;
        });
    }

    @Override
    public SeriesView cancel(
            UUID seriesId, Extent extent, @Nullable String reason, boolean byClient, @Nullable String waiver) {
        List<Booking> meant = lock(seriesId, extent);
        named(meant, extent);
        meant.forEach(fees::requireCancellable);
        Map<UUID, Fee> owed = byClient || waiver != null ? fees.ofCancellation(meant, waiver) : Map.of();
        meant.forEach(booking -> booking.cancel(reason, owed.get(booking.id()), byClient));
        Snapshots.Telling telling = snapshots.telling(meant);
        List<BookingCancelled> news = new ArrayList<>();
        for (BookingSnapshot snapshot : telling.of(meant)) {
            List<Dues> dues = meant.stream()
                    .filter(booking -> snapshot.bookings().contains(booking.id()))
                    .map(Booking::dues)
                    .toList();
            news.add(new BookingCancelled(
                    snapshot, reason, byClient, Dues.sum(dues, Dues::prepaid), Dues.sum(dues, Dues::owed)));
        }
        cancelledTogether.write(meant, news);
        cancelledTogether.settle(meant);
        return view(seriesId, meant, List.of());
    }

    /** Those that are meant and still ahead. */
    private List<Booking> lock(UUID seriesId, Extent extent) {
        List<Booking> all = bookings.lockSeries(seriesId);
        Booking named = all.stream()
                .filter(booking -> booking.id().equals(extent.bookingId()))
                .findFirst()
                .orElseThrow(() -> new NotFound("booking"));
        Instant now = clock.instant();
        List<Booking> meant = all.stream()
                .filter(booking -> extent.all() || number(booking) >= number(named))
                .filter(booking -> booking.equals(named)
                        || (booking.status().isAhead() && booking.start().isAfter(now)))
                .toList();
        meant.forEach(scope::require);
        return meant;
    }

    private static Booking named(List<Booking> meant, Extent extent) {
        Booking named = meant.stream()
                .filter(booking -> booking.id().equals(extent.bookingId()))
                .findFirst()
                .orElseThrow(() -> new NotFound("booking"));
        named.requireAhead("MOVED");
        return named;
    }

    private SeriesView view(UUID seriesId, List<Booking> shown, List<SeriesView.Skipped> skipped) {
        String rule = sql.first("select rule from booking.series where id = ?", row -> row.getString(1), seriesId)
                .orElseThrow(() -> new NotFound("series"));
        return new SeriesView(
                seriesId, rule, shown.stream().map(BookingViews::of).toList(), skipped);
    }

    private static int number(Booking booking) {
        return Objects.requireNonNull(booking.occurrence()).number();
    }
}
