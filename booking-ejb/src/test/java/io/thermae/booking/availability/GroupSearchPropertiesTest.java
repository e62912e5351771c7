package io.thermae.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.ServiceRules;
import io.thermae.booking.api.Slot;
import io.thermae.kernel.Money;
import io.thermae.kernel.TimeRange;
import io.thermae.tenancy.api.BranchCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Places of group visits are found as going through all minutes and all group visits finds them, and each is given once. */
class GroupSearchPropertiesTest {

    private static final int SERVICES = 2;
    private static final int MASTERS = 3;
    private static final int MOST_PLACES = 6;
    private static final int GROUPS = 8;

    /** Group visits of some days, a party, and from when to when it may book. */
    private record Case(
            World world, BranchCalendar branch, Visit visit, LocalDate from, LocalDate to, BookingWindow window) {

        Case in(World other) {
            return new Case(other, branch, visit, from, to, window);
        }

        Case of(int party) {
            return new Case(world, branch, visit.of(party), from, to, window);
        }

        List<Slot> slots() {
            return new GroupSearch(world, branch, visit).slots(from, to, window);
        }

        Optional<Plan> assign(Instant start) {
            return new GroupSearch(world, branch, visit).assign(start);
        }

        @Nullable
        UUID chosen() {
            return visit.steps().get(0).chosenMaster();
        }

        /** The first that begins then, is of the service and with the master, and has so many places. */
        Optional<World.Group> first(Instant start, int places) {
            return world.groups().stream()
                    .filter(group -> group.work().start().equals(start) && isMeant(group))
                    .filter(group -> group.free().size() >= places)
                    .findFirst();
        }

        boolean isMeant(World.Group group) {
            return group.serviceId().equals(visit.steps().get(0).service().id())
                    && group.branchId().equals(branch.branchId())
                    && (chosen() == null || group.masters().contains(chosen()));
        }
    }

    @Property(tries = 1000)
    void offersTheGroupVisitsThatHavePlaces(@ForAll long seed) {
        Case asked = random(new Random(seed));
        WallMinutes clock =
                new WallMinutes(asked.branch().zone(), asked.from(), asked.to().plusDays(1));
        List<String> expected = new ArrayList<>();
        for (int minute = 0; minute < clock.size(); minute++) {
            Instant now = clock.instant(minute);
            for (World.Group group : asked.world().groups()) {
                if (group.work().start().equals(now)
                        && asked.isMeant(group)
                        && !group.free().isEmpty()
                        && !now.isBefore(asked.window().earliest())
                        && !now.isAfter(asked.window().latest())) {
                    expected.add(now + " until " + group.work().end() + " " + group.masters() + " "
                            + group.free().size());
                }
            }
        }

        assertThat(asked.slots())
                .extracting(slot ->
                        slot.start() + " until " + slot.end() + " " + slot.masterIds() + " " + slot.placesLeft())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /** As long as anybody fits in, somebody does, where there is room for all of the party; and nobody gets another's place. */
    @Property(tries = 1000)
    void eachPlaceIsGivenOnceUntilNoPartyFits(@ForAll long seed) {
        Random random = new Random(seed);
        Case asked = random(random);
        Set<Place> given = new HashSet<>();
        for (World.Group group : asked.world().groups()) {
            Instant start = group.work().start();
            Case now = asked;
            for (int tries = 0; tries < GROUPS * MOST_PLACES; tries++) {
                Case party = now.of(1 + random.nextInt(3));
                Optional<World.Group> fits = party.first(start, party.visit().party());

                Optional<Plan> plan = party.assign(start);

                assertThat(plan.isPresent()).isEqualTo(fits.isPresent());
                if (plan.isPresent()) {
                    List<Plan.Reservation> reserved = plan.orElseThrow().reservations();
                    World.Group free = fits.orElseThrow();
                    assertThat(reserved).hasSize(party.visit().party()).allSatisfy(place -> {
                        assertThat(place.place().resourceId()).isEqualTo(free.id());
                        assertThat(free.free()).contains(place.place().number());
                        assertThat(place.span()).isEqualTo(free.work());
                    });
                    reserved.forEach(place -> assertThat(given.add(place.place()))
                            .as("%s is given once", place)
                            .isTrue());
                    now = now.in(now.world().takenToo(reserved));
                }
            }
            assertThat(now.first(start, 3))
                    .as("none that three fit into is left")
                    .isEmpty();
            asked = now;
        }
    }

    private static Case random(Random random) {
        PlannerCase place = PlannerCase.random(random);
        List<Offer> services = IntStream.range(0, SERVICES)
                .mapToObj(GroupSearchPropertiesTest::service)
                .toList();
        Instant first =
                place.from().minusDays(1).atStartOfDay(place.branch().zone()).toInstant();
        List<World.Group> groups = new ArrayList<>();
        for (int i = random.nextInt(GROUPS); i > 0; i--) {
            Instant start = first.plusSeconds(900L * random.nextInt(4 * 96));
            int places = 2 + random.nextInt(MOST_PLACES - 1);
            groups.add(new World.Group(
                    new UUID(7, i),
                    services.get(random.nextInt(SERVICES)).id(),
                    random.nextInt(6) == 0 ? new UUID(0, 2) : place.branch().branchId(),
                    TimeRange.of(start, Duration.ofMinutes(15L * (1 + random.nextInt(8)))),
                    IntStream.range(0, 1 + random.nextInt(2))
                            .mapToObj(master -> new UUID(1, 1 + master + random.nextInt(2)))
                            .distinct()
                            .toList(),
                    List.of(),
                    IntStream.range(0, places)
                            .filter(number -> random.nextInt(3) > 0)
                            .boxed()
                            .toList()));
        }
        Map<UUID, Offer> byId = new HashMap<>();
        services.forEach(service -> byId.put(service.id(), service));
        UUID chosen = random.nextInt(3) == 0 ? new UUID(1, 1 + random.nextInt(MASTERS)) : null;
        Visit visit = new Visit(List.of(new Visit.Step(services.get(random.nextInt(SERVICES)), chosen)));
        Instant latest = place.notBefore().plusSeconds(3600L * random.nextInt(72));
        return new Case(
                new World(List.of(place.branch()), byId, List.of(), List.of(), Map.of(), groups),
                place.branch(),
                visit,
                place.from(),
                place.to(),
                new BookingWindow(place.notBefore(), place.notBefore(), latest, 0, 3, 15));
    }

    private static Offer service(int number) {
        return new Offer(
                new UUID(2, number),
                "Course " + number,
                List.of(new Offer.Segment(Duration.ofMinutes(60), true)),
                Duration.ZERO,
                Duration.ZERO,
                1,
                List.of(),
                Map.of(),
                Prices.of(Money.zero(Currency.getInstance("KZT"))),
                new Offer.Terms(ServiceRules.USUAL, List.of(), false, Set.of(), MOST_PLACES));
    }
}
