package io.thermae.bench;

import io.thermae.booking.api.Schedule;
import io.thermae.booking.api.Shift;
import io.thermae.booking.availability.Offer;
import io.thermae.booking.availability.Place;
import io.thermae.booking.availability.Prices;
import io.thermae.booking.availability.Skills;
import io.thermae.booking.availability.Spans;
import io.thermae.booking.availability.Visit;
import io.thermae.booking.availability.WorkingTime;
import io.thermae.booking.availability.World;
import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import io.thermae.kernel.TimeRange;
import io.thermae.tenancy.api.BranchCalendar;
import io.thermae.tenancy.api.BranchSettings;
import io.thermae.tenancy.api.MasterChoice;
import io.thermae.tenancy.api.OpeningHours;
import io.thermae.tenancy.api.QuietHours;
import io.thermae.tenancy.api.ReminderTimes;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** A salon that is open from nine to nine; its masters have a break at one, and bookings at random quarters of the day. */
final class RandomSalon {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    /** The clocks change on the last day of a month that begins then. */
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    private static final UUID BRANCH = new UUID(0, 1);
    private static final UUID ROOMS = new UUID(4, 1);
    private static final int ROOM_COUNT = 20;
    private static final Money FREE = Money.zero(Currency.getInstance("EUR"));

    private static final Offer MASSAGE = Offer.simple(
            new UUID(2, 1), "Massage", Duration.ofMinutes(60), Duration.ZERO, Duration.ofMinutes(15), FREE);
    private static final Offer HAIRCUT =
            Offer.simple(new UUID(2, 2), "Haircut", Duration.ofMinutes(45), Duration.ZERO, Duration.ofMinutes(5), FREE);
    private static final Offer COLOUR = new Offer(
            new UUID(2, 3),
            "Colour",
            List.of(segment(45, true), segment(30, false), segment(30, true)),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            1,
            List.of(new Offer.Need(ROOMS, 1)),
            Map.of(),
            Prices.of(FREE),
            Offer.Terms.USUAL);

    private final World world;
    private final LocalDate last;

    /** @param bookings of each master and day */
    RandomSalon(int masters, int days, int bookings) {
        this.last = FIRST.plusDays(days - 1L);
        Random random = new Random(masters * 1000L + days * 100L + bookings);
        List<World.Calendar> calendars = new ArrayList<>();
        for (int i = 0; i < masters; i++) {
            calendars.add(new World.Calendar(
                    new UUID(1, i),
                    Set.of(MASSAGE.id(), HAIRCUT.id(), COLOUR.id()),
                    Set.of(BRANCH),
                    new WorkingTime(List.of(Schedule.weekly(week())), List.of()),
                    Skills.NONE,
                    taken(bookings, random),
                    Spans.NONE));
        }
        List<World.Unit> rooms = new ArrayList<>();
        for (int i = 0; i < ROOM_COUNT; i++) {
            rooms.add(new World.Unit(new Place(new UUID(5, i), 0), ROOMS, BRANCH, taken(bookings, random)));
        }
        this.world = new World(
                List.of(openDaily()),
                Map.of(MASSAGE.id(), MASSAGE, HAIRCUT.id(), HAIRCUT, COLOUR.id(), COLOUR),
                calendars,
                rooms);
    }

    World world() {
        return world;
    }

    BranchCalendar branch() {
        return world.branches().get(0);
    }

    LocalDate first() {
        return FIRST;
    }

    LocalDate last() {
        return last;
    }

    Visit visit(String name) {
        List<Offer> services =
                switch (name) {
                    case "one" -> List.of(MASSAGE);
                    case "three" -> List.of(MASSAGE, HAIRCUT, MASSAGE);
                    case "colour" -> List.of(COLOUR);
                    default -> throw new IllegalArgumentException(name);
                };
        return new Visit(
                services.stream().map(service -> new Visit.Step(service, null)).toList());
    }

    /** Every start that may be offered. */
    List<Instant> grid(int stepMinutes) {
        List<Instant> grid = new ArrayList<>();
        for (LocalDate date = FIRST; !date.isAfter(last); date = date.plusDays(1)) {
            for (LocalTime time = LocalTime.of(9, 0);
                    time.isBefore(LocalTime.of(21, 0));
                    time = time.plusMinutes(stepMinutes)) {
                grid.add(date.atTime(time).atZone(ZONE).toInstant());
            }
        }
        return grid;
    }

    private Spans taken(int bookings, Random random) {
        List<TimeRange> ranges = new ArrayList<>();
        for (LocalDate date = FIRST; !date.isAfter(last); date = date.plusDays(1)) {
            Instant nine = date.atTime(9, 0).atZone(ZONE).toInstant();
            for (int i = 0; i < bookings; i++) {
                ranges.add(TimeRange.of(nine.plusSeconds(900L * random.nextInt(48)), Duration.ofMinutes(45)));
            }
        }
        return Spans.of(ranges);
    }

    private static BranchCalendar openDaily() {
        List<OpeningHours> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.add(new OpeningHours(day, LocalTime.of(9, 0), LocalTime.of(21, 0)));
        }
        BranchSettings settings = new BranchSettings(
                0,
                365,
                0,
                0,
                0,
                0,
                10,
                15,
                15,
                true,
                MasterChoice.LEAST_BUSY,
                ReminderTimes.NEVER,
                0,
                QuietHours.NONE,
                Language.EN);
        return new BranchCalendar(BRANCH, "Salon", null, null, ZONE, week, List.of(), settings);
    }

    private static List<Shift> week() {
        List<Shift> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.add(new Shift(day, LocalTime.of(9, 0), LocalTime.of(13, 0)));
            week.add(new Shift(day, LocalTime.of(14, 0), LocalTime.of(21, 0)));
        }
        return week;
    }

    private static Offer.Segment segment(int minutes, boolean busy) {
        return new Offer.Segment(Duration.ofMinutes(minutes), busy);
    }
}
