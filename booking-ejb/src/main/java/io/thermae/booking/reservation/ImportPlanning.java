package io.thermae.booking.reservation;

import io.thermae.booking.api.ClientDetails;
import io.thermae.booking.api.ImportBookings.Said;
import io.thermae.booking.api.ImportOutcome;
import io.thermae.booking.api.ImportRow;
import io.thermae.booking.api.PlaceBooking;
import io.thermae.booking.api.VisitItem;
import io.thermae.booking.availability.Visit;
import io.thermae.booking.availability.World;
import io.thermae.booking.availability.Worlds;
import io.thermae.booking.customer.ManyCards;
import io.thermae.kernel.DomainException;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives many visits their places, each beside all before it, in a world that is loaded once for all of them. */
@ApplicationScoped
public class ImportPlanning {

    @Inject
    NamedThings named;

    @Inject
    Planning planning;

    @Inject
    Worlds worlds;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** A visit that has its place. */
    record Drafted(PlaceBooking.Command command, ClientDetails client, Planning.Place place) {}

    /** What becomes of each row, and the visits of those that are new. */
    record Planned(List<ImportOutcome> outcomes, List<Drafted> visits) {}

    /** A row in our own terms. */
    private record Asked(int number, PlaceBooking.Command command, ClientDetails client) {

        /** By which a booking is known to be the same; of each contact one. */
        Stream<String> keys() {
            List<UUID> services =
                    command.items().stream().map(VisitItem::serviceId).toList();
            return Stream.<@Nullable String>of(client.email(), client.phone())
                    .filter(Objects::nonNull)
                    .map(contact -> key(contact, command.start(), services));
        }

        static String key(String contact, Instant start, Collection<UUID> services) {
            return contact + " " + start + " " + services;
        }
    }

    Planned plan(List<ImportRow<Said>> rows) {
        Map<Integer, ImportOutcome> refused = new HashMap<>();
        List<Asked> asked = understand(rows, refused);
        List<Drafted> visits = new ArrayList<>();
        Map<Integer, ImportOutcome> outcomes = new HashMap<>(refused);
        if (!asked.isEmpty()) {
            Set<String> known = booked(asked);
            World world = load(asked);
            for (Asked row : asked) {
                if (row.keys().anyMatch(known::contains)) {
                    outcomes.put(row.number(), ImportOutcome.existing(row.number()));
                    continue;
                }
                try {
                    Planning.Place place = place(world, row.command());
                    world = world.takenToo(place.plan().reservations());
                    visits.add(new Drafted(row.command(), row.client(), place));
                    row.keys().forEach(known::add);
                    outcomes.put(row.number(), ImportOutcome.made(row.number()));
                } catch (DomainException refusal) {
                    outcomes.put(row.number(), ImportOutcome.refused(row.number(), refusal));
                }
            }
        }
        return new Planned(
                rows.stream()
                        .map(row -> Objects.requireNonNull(outcomes.get(row.number())))
                        .toList(),
                visits);
    }

    private List<Asked> understand(List<ImportRow<Said>> rows, Map<Integer, ImportOutcome> refused) {
        NamedThings.Names services = named.services();
        NamedThings.Names masters = named.masters();
        List<Asked> asked = new ArrayList<>();
        for (ImportRow<Said> row : rows) {
            Said said = row.said();
            List<FieldViolation> violations = new ArrayList<>();
            List<UUID> wanted = services.resolve("services", said.services(), violations);
            List<UUID> by = masters.resolve("masters", said.masters(), violations);
            if (violations.isEmpty() && !by.isEmpty() && by.size() != wanted.size()) {
                violations.add(new FieldViolation("masters", "one_for_each_service"));
            }
            if (!violations.isEmpty()) {
                refused.put(row.number(), ImportOutcome.refused(row.number(), violations));
                continue;
            }
            ClientDetails client = ManyCards.kept(said.client());
            List<VisitItem> items = IntStream.range(0, wanted.size())
                    .mapToObj(i -> new VisitItem(wanted.get(i), by.isEmpty() ? null : by.get(i)))
                    .toList();
            asked.add(new Asked(
                    row.number(),
                    new PlaceBooking.Command(
                            said.branchId(), items, said.start(), client, null, said.notes(), null, true),
                    client));
        }
        return asked;
    }

    private World load(List<Asked> asked) {
        List<Instant> starts =
                asked.stream().map(row -> row.command().start()).sorted().toList();
        return worlds.load(
                asked.stream()
                        .flatMap(row -> row.command().items().stream())
                        .distinct()
                        .toList(),
                null,
                date(starts.get(0)).minusDays(1),
                date(starts.get(starts.size() - 1)).plusDays(1),
                Set.of());
    }

    private Planning.Place place(World world, PlaceBooking.Command command) {
        planning.requireAhead(command.start());
        World there = world.in(command.branchId());
        Visit visit = Worlds.visit(there, command.items());
        return planning.place(there, visit, command.start());
    }

    /** Bookings at the same times, by what would make a row the same. */
    private Set<String> booked(List<Asked> asked) {
        Set<String> known = new HashSet<>();
        sql.query(
                """
                select b.starts_at, b.client_email, b.client_phone,
                       array(select i.service_id from booking.booking_item i where i.booking_id = b.id
                             order by i.position) as services
                from booking.booking b
                where b.starts_at = any (?) and b.status not in ('CANCELLED', 'EXPIRED')
                  and (b.held_until is null or b.held_until > ?)
                """,
                row -> {
                    Instant start = Timestamps.of(row, "starts_at");
                    List<UUID> services =
                            List.of((UUID[]) row.getArray("services").getArray());
                    Stream.of(row.getString("client_email"), row.getString("client_phone"))
                            .filter(Objects::nonNull)
                            .forEach(contact -> known.add(Asked.key(contact, start, services)));
                    return start;
                },
                asked.stream().map(row -> row.command().start()).distinct().toArray(Instant[]::new),
                clock.instant());
        return known;
    }

    private static LocalDate date(Instant start) {
        return start.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
