package io.thermae.booking.availability;

import io.thermae.booking.api.RequiredSkill;
import io.thermae.booking.api.ServiceRules;
import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import io.thermae.kernel.TimeRange;
import io.thermae.tenancy.api.BranchCalendar;
import io.thermae.tenancy.api.BranchSettings;
import io.thermae.tenancy.api.MasterChoice;
import io.thermae.tenancy.api.OpeningHours;
import io.thermae.tenancy.api.QuietHours;
import io.thermae.tenancy.api.ReminderTimes;
import io.thermae.tenancy.api.SpecialDate;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * A small random world and what is asked of its planner.
 *
 * @param taken of masters, of each place of the resources, and of the whole branch
 */
record PlannerCase(
        World world,
        BranchCalendar branch,
        Visit visit,
        LocalDate from,
        LocalDate to,
        Instant notBefore,
        int stepMinutes,
        Map<Place, List<TimeRange>> taken) {

    private static final int MASTERS = 3;
    private static final UUID CHAIRS = new UUID(4, 1);
    private static final UUID LIFTS = new UUID(4, 2);
    private static final List<String> SKILLS = List.of("Stones", "Lasers");

    /** Zones with a date on which their clocks change. */
    private static final List<Map.Entry<ZoneId, LocalDate>> PLACES = List.of(
            Map.entry(ZoneId.of("UTC"), LocalDate.parse("2026-05-04")),
            Map.entry(ZoneId.of("Asia/Almaty"), LocalDate.parse("2024-02-29")),
            Map.entry(ZoneId.of("Asia/Almaty"), LocalDate.parse("2024-03-01")),
            Map.entry(ZoneId.of("Europe/Berlin"), LocalDate.parse("2026-03-29")),
            Map.entry(ZoneId.of("Europe/Berlin"), LocalDate.parse("2026-10-25")),
            Map.entry(ZoneId.of("America/New_York"), LocalDate.parse("2026-03-08")),
            Map.entry(ZoneId.of("America/New_York"), LocalDate.parse("2026-11-01")),
            Map.entry(ZoneId.of("Australia/Lord_Howe"), LocalDate.parse("2026-04-05")),
            Map.entry(ZoneId.of("Australia/Lord_Howe"), LocalDate.parse("2026-10-04")));

    static PlannerCase random(Random random) {
        Map.Entry<ZoneId, LocalDate> place = PLACES.get(random.nextInt(PLACES.size()));
        LocalDate from = place.getValue().minusDays(random.nextInt(2));
        LocalDate to = from.plusDays(random.nextInt(2));
        BranchCalendar branch = branch(place.getKey(), from, random);
        List<Offer> services = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            services.add(service(i, random));
        }
        Map<Place, List<TimeRange>> taken = new HashMap<>();
        List<World.Calendar> masters = new ArrayList<>();
        boolean specialists = random.nextInt(3) == 0;
        for (int i = 1 + random.nextInt(MASTERS); i > 0; i--) {
            masters.add(master(new UUID(1, i), branch, services, specialists, from, taken, random));
        }
        Map<UUID, Offer> byId = new HashMap<>();
        services.forEach(service -> byId.put(service.id(), service));
        List<Visit.Step> steps = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            UUID chosen = random.nextInt(8) > 0
                    ? null
                    : masters.get(random.nextInt(masters.size())).id();
            steps.add(new Visit.Step(withAddOns(services, random), chosen));
        }
        Instant notBefore = from.minusDays(1)
                .atStartOfDay(branch.zone())
                .toInstant()
                .plusMillis(random.nextInt(48 * 3600) * 1000L + 1);
        int step = List.of(5, 10, 15, 15, 30).get(random.nextInt(5));
        List<World.Unit> units = units(branch, from, taken, random);
        Map<UUID, Spans> blocked = new HashMap<>();
        if (random.nextInt(4) == 0) {
            Instant first = from.minusDays(1).atStartOfDay(branch.zone()).toInstant();
            List<TimeRange> ranges = ranges(first, 1 + random.nextInt(2), 240, random);
            taken.put(Place.of(branch.branchId()), ranges);
            blocked.put(branch.branchId(), Spans.of(ranges));
        }
        return new PlannerCase(
                new World(List.of(branch), byId, masters, units, blocked, List.of()),
                branch,
                new Visit(steps),
                from,
                to,
                notBefore,
                step,
                taken);
    }

    /** Mostly a service, sometimes one with another after it, or two. */
    private static Offer withAddOns(List<Offer> services, Random random) {
        List<Offer> addOns = new ArrayList<>();
        while (addOns.size() < 2 && random.nextInt(5) == 0) {
            addOns.add(services.get(random.nextInt(services.size())));
        }
        return services.get(random.nextInt(services.size())).with(addOns);
    }

    private static BranchCalendar branch(ZoneId zone, LocalDate from, Random random) {
        List<OpeningHours> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (LocalTime[] span : spans(random)) {
                week.add(new OpeningHours(day, span[0], span[1]));
            }
        }
        List<SpecialDate> special = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            LocalTime[] span = span(random);
            LocalDate date = from.plusDays(random.nextInt(3));
            special.add(
                    random.nextInt(3) == 0
                            ? new SpecialDate(new UUID(3, 0), date, true, null, null, null)
                            : new SpecialDate(new UUID(3, 0), date, false, span[0], span[1], null));
        }
        MasterChoice choice = MasterChoice.values()[week.size() % MasterChoice.values().length];
        BranchSettings settings = new BranchSettings(
                0, 365, 0, 0, 0, 0, 10, 15, 15, true, choice, ReminderTimes.NEVER, 0, QuietHours.NONE, Language.EN);
        return new BranchCalendar(new UUID(0, 1), "Branch", null, null, zone, week, special, settings);
    }

    /** Half of them plain, the others with what a service can have. */
    private static Offer service(int number, Random random) {
        boolean plain = random.nextBoolean();
        List<Offer.Segment> segments = new ArrayList<>(List.of(segment(18, true, random)));
        if (!plain && random.nextBoolean()) {
            segments.add(random.nextInt(segments.size() + 1), segment(12, false, random));
            if (random.nextBoolean()) {
                segments.add(segment(6, true, random));
            }
        }
        Map<UUID, Duration> durations = new HashMap<>();
        Duration usual = segments.stream().map(Offer.Segment::length).reduce(Duration.ZERO, Duration::plus);
        if (!plain && random.nextInt(3) == 0) {
            durations.put(new UUID(1, 1 + random.nextInt(MASTERS)), usual.plusMinutes(random.nextInt(6) - 2L));
        }
        List<Offer.Need> needs = new ArrayList<>();
        if (!plain && random.nextBoolean()) {
            needs.add(new Offer.Need(CHAIRS, 1 + random.nextInt(2)));
        }
        if (!plain && random.nextInt(3) == 0) {
            needs.add(new Offer.Need(LIFTS, 1));
        }
        return new Offer(
                new UUID(2, number),
                "Service " + number,
                segments,
                Duration.ofMinutes(5L * random.nextInt(5)),
                Duration.ofMinutes(5L * random.nextInt(7)),
                !plain && random.nextInt(3) == 0 ? 2 : 1,
                needs,
                durations,
                Prices.of(Money.zero(Currency.getInstance("KZT"))),
                new Offer.Terms(ServiceRules.USUAL, plain ? List.of() : skills(random), false, Set.of()));
    }

    private static List<RequiredSkill> skills(Random random) {
        List<RequiredSkill> skills = new ArrayList<>();
        for (String name : SKILLS) {
            if (random.nextInt(4) == 0) {
                skills.add(new RequiredSkill(name, random.nextBoolean()));
            }
        }
        return skills;
    }

    /** Mostly a certificate, sometimes one that ends on a date that matters. */
    private static Skills learnt(LocalDate from, Random random) {
        Map<String, Skills.Skill> learnt = new HashMap<>();
        for (String name : SKILLS) {
            if (random.nextInt(5) > 0) {
                LocalDate until = random.nextInt(3) > 0 ? Skills.EVER : from.plusDays(random.nextInt(4) - 1L);
                learnt.put(name.toLowerCase(Locale.ROOT), new Skills.Skill(random.nextInt(5) > 0, until));
            }
        }
        return new Skills(learnt);
    }

    private static Offer.Segment segment(int most, boolean busy, Random random) {
        return new Offer.Segment(Duration.ofMinutes(5L * (1 + random.nextInt(most))), busy);
    }

    private static List<World.Unit> units(
            BranchCalendar branch, LocalDate from, Map<Place, List<TimeRange>> taken, Random random) {
        Instant first = from.minusDays(1).atStartOfDay(branch.zone()).toInstant();
        List<World.Unit> units = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            UUID id = new UUID(5, i);
            UUID branchId = random.nextInt(8) == 0 ? new UUID(0, 2) : branch.branchId();
            int capacity = random.nextInt(3) > 0 ? 1 : 2 + random.nextInt(2);
            for (int number = 0; number < capacity; number++) {
                Place place = new Place(id, number);
                List<TimeRange> ranges = ranges(first, random.nextInt(5), 240, random);
                taken.put(place, ranges);
                units.add(new World.Unit(place, i % 3 == 0 ? LIFTS : CHAIRS, branchId, Spans.of(ranges)));
            }
        }
        return units;
    }

    private static World.Calendar master(
            UUID id,
            BranchCalendar branch,
            List<Offer> services,
            boolean specialists,
            LocalDate from,
            Map<Place, List<TimeRange>> taken,
            Random random) {
        Set<UUID> performs = new HashSet<>();
        for (Offer service : services) {
            if (random.nextInt(6) > (specialists ? 2 : 0)) {
                performs.add(service.id());
            }
        }
        WorkingTime working = RandomWorkingTime.of(random, branch.branchId(), from);
        Instant first = from.minusDays(1).atStartOfDay(branch.zone()).toInstant();
        List<TimeRange> booked = ranges(first, random.nextInt(6), 120, random);
        List<TimeRange> off = ranges(first, random.nextInt(2), 600, random);
        List<TimeRange> all = new ArrayList<>(booked);
        all.addAll(off);
        taken.put(Place.of(id), all);
        Set<UUID> worksIn = Set.of(random.nextInt(8) == 0 ? new UUID(0, 2) : branch.branchId());
        World.Turn turn = new World.Turn(
                (int) id.getLeastSignificantBits() % 2,
                booked.isEmpty() ? null : booked.get(0).start());
        return new World.Calendar(
                id, performs, worksIn, working, learnt(from, random), Spans.of(booked), Spans.of(off), turn);
    }

    private static List<TimeRange> ranges(Instant first, int count, int longest, Random random) {
        List<TimeRange> ranges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ranges.add(TimeRange.of(
                    first.plusSeconds(300L * random.nextInt(4 * 288)),
                    Duration.ofMinutes(5L * (1 + random.nextInt(longest / 5)))));
        }
        return ranges;
    }

    /** Mostly one long span, sometimes two or none. */
    static List<LocalTime[]> spans(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> List.of();
            case 1, 2 -> List.of(span(random), span(random));
            case 3, 4 -> List.of(new LocalTime[][] {{LocalTime.MIDNIGHT, LocalTime.MIDNIGHT}});
            default -> List.of(new LocalTime[][] {longSpan(random)});
        };
    }

    static LocalTime[] span(Random random) {
        int start = random.nextInt(95);
        int end = start + 1 + random.nextInt(96 - start);
        return new LocalTime[] {quarter(start), quarter(end % 96)};
    }

    private static LocalTime[] longSpan(Random random) {
        int start = random.nextInt(40);
        int end = start + 30 + random.nextInt(96 - start - 30 + 1);
        return new LocalTime[] {quarter(start), quarter(end % 96)};
    }

    private static LocalTime quarter(int number) {
        return LocalTime.of(number / 4, number % 4 * 15);
    }
}
