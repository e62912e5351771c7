package io.thermae.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.control.RequestContextController;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TenantRoundTest {

    private static final String JOB = "kernel.test";
    private static final String WORK = "work";
    private static final Instant NOW = Instant.parse("2024-03-01T10:00:00Z");
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID BROKEN = new UUID(0, 2);
    private static final UUID LAST = new UUID(0, 3);

    private final List<UUID> done = new ArrayList<>();
    private final Map<Holds.Thing, Holds.Hold> stored = new HashMap<>();
    private final TenantRound round = new TenantRound();

    private RuntimeException failure = new IllegalArgumentException("broken");

    @BeforeEach
    void inject() {
        round.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        round.caller = new CurrentCaller();
        round.current = new CurrentRound();
        round.current.begin(JOB, false);
        round.requestContext = new RequestContextController() {
            @Override
            public boolean activate() {
                return false;
            }

            @Override
            public void deactivate() {
                throw new IllegalStateException("It was active before");
            }
        };
        round.heldBack = new HeldBack() {
            @Override
            Holds of(String job, String work) {
                assertThat(job).isEqualTo(JOB);
                return new Holds(job, work, Map.copyOf(stored));
            }

            @Override
            void hold(Holds holds, Holds.Thing thing, RuntimeException e) {
                stored.put(thing, held(holds.failures(thing) + 1, 1));
            }

            @Override
            void release(Holds holds, Holds.Thing thing) {
                stored.remove(thing);
            }
        };
    }

    private static Holds.Hold held(int failures, int minutes) {
        return new Holds.Hold(failures, NOW.plus(Duration.ofMinutes(minutes)));
    }

    private void work(UUID id) {
        if (id.equals(BROKEN)) {
            throw failure;
        }
        done.add(id);
    }

    private void workHere() {
        work(round.caller.tenant().value());
    }

    private Job.Round goRound() {
        return round.go(WORK, more -> List.of(FIRST, BROKEN, LAST), this::workHere);
    }

    @Test
    void aBusinessThatFailsIsHeldBackAndKeepsNoOtherWaiting() {
        assertThat(goRound()).isEqualTo(new Job.Round(2, 1));
        assertThat(done).containsExactly(FIRST, LAST);
        assertThat(stored).containsOnly(Map.entry(Holds.Thing.whole(BROKEN), held(1, 1)));

        assertThat(goRound()).isEqualTo(Job.Round.of(2));
        assertThat(stored).hasSize(1);
    }

    @Test
    void whoIsHeldBackTakesNobodysPlace() {
        stored.put(Holds.Thing.whole(BROKEN), held(3, 1));
        List<Integer> asked = new ArrayList<>();

        round.go(
                WORK,
                more -> {
                    asked.add(more);
                    return List.of(BROKEN, FIRST, LAST).subList(0, 1 + more);
                },
                this::workHere);

        assertThat(asked).containsExactly(0, 1);
        assertThat(done).containsExactly(FIRST);
    }

    @Test
    void aBusinessInWhichOneThingIsHeldBackTakesNobodysPlace() {
        stored.put(new Holds.Thing(BROKEN, LAST), held(1, 1));
        stored.put(new Holds.Thing(BROKEN, FIRST), held(1, 1));
        List<Integer> asked = new ArrayList<>();

        round.go(
                WORK,
                more -> {
                    asked.add(more);
                    return List.of(BROKEN, FIRST).subList(0, 1 + more);
                },
                () -> round.each(1, most -> List.of(LAST), this::work));

        assertThat(asked).containsExactly(0, 1);
        assertThat(done).containsExactly(LAST);
    }

    @Test
    void byHandWhatFailsTakesNobodysPlaceEither() {
        stored.put(Holds.Thing.whole(BROKEN), held(3, 1));
        round.current.begin(JOB, true);

        round.go(WORK, more -> List.of(BROKEN, FIRST, LAST).subList(0, 1 + more), this::workHere);

        assertThat(done).containsExactly(FIRST);
    }

    @Test
    void thingsThatAreHeldBackTakeNoPlacesOfOthers() {
        List<UUID> due = new ArrayList<>();
        for (int i = 10; i < 30; i++) {
            due.add(new UUID(0, i));
            stored.put(new Holds.Thing(FIRST, new UUID(0, i)), held(1, 1));
        }
        due.addAll(List.of(FIRST, LAST, BROKEN));

        round.go(WORK, more -> List.of(FIRST), () -> round.each(2, most -> firstOf(due, most), this::work));
        assertThat(done).containsExactly(FIRST, LAST);

        done.clear();
        round.current.begin(JOB, true);
        round.go(WORK, more -> List.of(FIRST), () -> round.each(2, most -> firstOf(due, most), this::work));
        assertThat(done).hasSize(22).contains(FIRST, LAST);
    }

    private static List<UUID> firstOf(List<UUID> due, int most) {
        return due.subList(0, Math.min(most, due.size()));
    }

    @Test
    void whenTheTimeIsOverItIsTriedAgainAndCounted() {
        stored.put(Holds.Thing.whole(BROKEN), held(3, 0));
        stored.put(Holds.Thing.whole(LAST), held(2, 0));

        goRound();

        assertThat(stored).containsOnly(Map.entry(Holds.Thing.whole(BROKEN), held(4, 1)));
    }

    @Test
    void byHandItIsTriedAtOnce() {
        stored.put(Holds.Thing.whole(FIRST), held(5, 30));
        round.current.begin(JOB, true);

        goRound();

        assertThat(done).containsExactly(FIRST, LAST);
        assertThat(stored).containsOnlyKeys(Holds.Thing.whole(BROKEN));
    }

    @Test
    void whoWasOnlySlowerOrHasPutItOffHimselfIsNotHeldBack() {
        failure = new RaceLost(new IllegalStateException("Somebody was faster"));
        assertThat(goRound().failed()).isEqualTo(1);
        failure = new PutOff("Some of it");
        assertThat(goRound().failed()).isEqualTo(1);

        assertThat(stored).isEmpty();
    }

    @Test
    void aBusinessOfWhichSomethingWaitsByItselfDoesNotFailAsAWholeAnyMore() {
        stored.put(Holds.Thing.whole(FIRST), held(5, 0));

        round.go(WORK, more -> List.of(FIRST), () -> round.each(1, most -> List.of(BROKEN), this::work));

        assertThat(stored).containsOnly(Map.entry(new Holds.Thing(FIRST, BROKEN), held(1, 1)));
    }

    @Test
    void outsideOfRoundsNothingIsHeldBack() {
        round.current = new CurrentRound();
        goRound();

        assertThat(stored).isEmpty();
    }

    @Test
    void ofThingsOneByOneEachIsHeldBackByItself() {
        Job.Round first = round.go(
                WORK, more -> List.of(FIRST), () -> round.each(3, most -> List.of(LAST, BROKEN, FIRST), this::work));
        assertThat(first).isEqualTo(new Job.Round(0, 1));
        assertThat(done).containsExactly(LAST, FIRST);
        assertThat(stored).containsOnlyKeys(new Holds.Thing(FIRST, BROKEN));

        Job.Round second =
                round.go(WORK, more -> List.of(FIRST), () -> round.each(3, most -> List.of(BROKEN), this::work));
        assertThat(second).isEqualTo(Job.Round.NOTHING);
    }

    @Test
    void whatFailsTellsOfItself() {
        round.caller.set(Caller.anonymous(WORK).inTenant(new TenantId(FIRST)));
        assertThatThrownBy(() -> round.each(3, most -> List.of(FIRST, BROKEN, LAST), this::work))
                .isInstanceOf(PutOff.class)
                .hasMessageContaining("1")
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(done).containsExactly(FIRST, LAST);
    }
}
