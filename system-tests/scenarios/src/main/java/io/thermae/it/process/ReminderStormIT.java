package io.thermae.it.process;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.process.RandomMoves.Goal;
import io.thermae.it.process.ReminderWitness.Verdict;
import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Business;
import io.thermae.it.support.FreePorts;
import io.thermae.it.support.FromBuild;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Registration;
import io.thermae.it.support.TestBed;
import io.thermae.run.PayaraMicro;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand visits come nearer, while people move them about and cancel them and a server dies: each is reminded of as it is.
 *
 * <p>How often is to be reminded of each follows from three things that the test decides itself: when the visits are that it has
 * imported, which changes were accepted of it, and what time it is by the clock that it gives to the nodes
 * ({@link RemindersByHand}). Before a clock makes a visit due, and after it was reminded of, a change has one outcome. Of a visit
 * that is changed while its reminder is under way, these three say that it is reminded of as it was once or never; which of both,
 * says a {@link ReminderWitness}, where one was clearly before the other. What the application has stored about its reminders is
 * compared with that, and never part of it.
 */
public class ReminderStormIT {

    private static final int VISITS = ImportedVisits.NUMBER;

    /** Of each kind: moved and cancelled, before the reminders and among them. */
    private static final int CHANGED = 200;

    /** Of those that are changed among the reminders: so many as they begin, so many on the way; the rest when all are sent. */
    private static final int RACING = 80;

    /** Of those that were moved before: so many are cancelled among the reminders of others, when none of them is due. */
    private static final int OFF_IN_THE_END = 40;

    /** So many are moved nearer than two hours, when it is still longer until they would have been due. */
    private static final int INSIDE = 40;

    private static final Set<Goal> ANYWHERE = EnumSet.allOf(Goal.class);
    private static final Set<Goal> AHEAD = EnumSet.complementOf(EnumSet.of(Goal.DAY_BEFORE));
    private static final Set<Goal> FAR = EnumSet.of(Goal.NEXT_DAY, Goal.DAY_AFTER_NEXT);

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Random random = new Random(20_261_122);
    private final Path folder;

    ReminderStormIT(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Visits by what becomes of them. */
    private record Fates(
            List<UUID> moved, List<UUID> cancelled, List<UUID> movedMeanwhile, List<UUID> cancelledMeanwhile) {

        static Fates among(List<UUID> shuffled) {
            Function<Integer, List<UUID>> part = i -> shuffled.subList(i * CHANGED, (i + 1) * CHANGED);
            return new Fates(part.apply(0), part.apply(1), part.apply(2), part.apply(3));
        }

        List<UUID> offInTheEnd() {
            return moved.subList(0, OFF_IN_THE_END);
        }

        /** While they were due. */
        Set<UUID> raced() {
            return both(0, 2 * RACING);
        }

        /** When they had been reminded of. */
        Set<UUID> late() {
            return both(2 * RACING, CHANGED);
        }

        private Set<UUID> both(int from, int to) {
            Set<UUID> both = new HashSet<>(movedMeanwhile.subList(from, to));
            both.addAll(cancelledMeanwhile.subList(from, to));
            return both;
        }
    }

    /** What somebody does to visits, one after another; all of it is accepted. */
    private record Changes(Api owner, RandomMoves moves, RemindersByHand byHand) {

        void once(List<UUID> visits, Set<Goal> goals) {
            visits.forEach(visit -> moves.once(owner, visit, goals));
        }

        void about(List<UUID> visits, Set<Goal> goals) {
            visits.forEach(visit -> moves.about(owner, visit, goals));
        }

        void off(List<UUID> visits) {
            visits.forEach(visit -> {
                owner.delete("/bookings/" + visit, body("reason", "Ill")).expect(200);
                byHand.isCancelled(visit);
            });
        }

        /** Moves one once, cancels one, and so on. */
        void inTurns(List<UUID> moved, List<UUID> cancelled) {
            for (int i = 0; i < moved.size(); i++) {
                once(moved.subList(i, i + 1), AHEAD);
                off(cancelled.subList(i, i + 1));
            }
        }

        /** Some to less than two hours from now, and every other of them then to another day; returns which. */
        List<UUID> nearer(Set<UUID> visits) {
            List<UUID> nearer = new ArrayList<>();
            for (UUID visit : visits) {
                if (nearer.size() < INSIDE && moves.canGo(visit, Goal.LATE_MORNING)) {
                    moves.once(owner, visit, EnumSet.of(Goal.LATE_MORNING));
                    if (nearer.size() % 2 == 1) {
                        moves.once(owner, visit, FAR);
                    }
                    nearer.add(visit);
                }
            }
            return nearer;
        }
    }

    @Test
    void eachVisitIsRemindedOfAsItIsByWhicheverServerLives() throws Exception {
        try (TestBed testBed = TestBed.start(folder.resolve("data"), FreePorts.forInstallation())) {
            Platform platform = testBed.platform();
            AppDatabase database = platform.database();
            SentReminders sent = new SentReminders(database);
            Business spa;
            Fates fates;
            RemindersByHand byHand;
            RandomMoves moves;
            Set<UUID> unchanged;
            Instant opening;
            try (PayaraMicro first = new Node(testBed, folder, "first").start()) {
                spa = platform.registersBusiness("reminders").approved().opensDaily("09:00", "21:00");
                opening = TUESDAY.atTime(10, 0).atZone(spa.zone()).toInstant();
                Map<UUID, Instant> starts = ImportedVisits.on(TUESDAY, database, spa);
                byHand = new RemindersByHand(starts, Instant.parse(FromBuild.text("it.clock.start")));
                moves = new RandomMoves(TUESDAY, spa.zone(), ImportedVisits.masters(database, spa), byHand, random);
                List<UUID> visits = new ArrayList<>(starts.keySet());
                Collections.shuffle(visits, random);
                fates = Fates.among(visits);
                unchanged = new HashSet<>(visits.subList(4 * CHANGED, VISITS));
                Changes changes = new Changes(spa.owner(), moves, byHand);
                changes.once(fates.offInTheEnd(), FAR);
                changes.about(fates.moved().subList(OFF_IN_THE_END, CHANGED), ANYWHERE);
                changes.off(fates.cancelled());
                sent.awaitPlans(VISITS - CHANGED);
                assertThat(sent.byVisit()).isEmpty();
                first.kill();
            }
            ReminderWitness witness = ReminderWitness.of(database, SentReminders.KIND);
            int other = FreePorts.forInstallation().values().iterator().next();
            Instant evening = opening.minus(Duration.ofHours(12));
            // twelve hours before the first it is time for what is due a day before, and not for what is due two hours
            // before
            Set<UUID> due = new HashSet<>(byHand.dueAt(evening));
            assertThat(due).containsAll(unchanged).containsAll(fates.raced()).containsAll(fates.late());
            due.removeAll(fates.raced());
            List<PayaraMicro> nodes = together(
                    () -> new Node(testBed, folder, "one").at(evening).start(), () -> new Node(testBed, folder, "two")
                            .onPort(other)
                            .at(evening)
                            .start());
            try (PayaraMicro one = nodes.get(0);
                    PayaraMicro two = nodes.get(1)) {
                Changes changes = new Changes(signedIn(platform, spa), moves, byHand);
                changes.inTurns(
                        fates.movedMeanwhile().subList(0, RACING),
                        fates.cancelledMeanwhile().subList(0, RACING));
                changes.off(fates.offInTheEnd());
                sent.await(VISITS / 6);
                changes.inTurns(
                        fates.movedMeanwhile().subList(RACING, 2 * RACING),
                        fates.cancelledMeanwhile().subList(RACING, 2 * RACING));
                sent.await(VISITS / 3);
                two.kill();
                sent.awaitEach(due);
                sent.awaitNothingToSend();
                List<UUID> moved = fates.movedMeanwhile().subList(2 * RACING, CHANGED);
                changes.about(moved, AHEAD);
                changes.off(fates.cancelledMeanwhile().subList(2 * RACING, CHANGED));
                sent.awaitLooksAt(moved);
                sent.awaitNothingToSend();
                one.kill();
            }
            Map<UUID, Long> wanted = new HashMap<>(once(due));
            wanted.putAll(ofThoseThatRaced(witness.verdicts(fates.raced()), sent.byVisit()));
            assertThat(sent.byVisit()).isEqualTo(wanted);

            Instant morning = opening.minus(Duration.ofMinutes(15));
            Set<UUID> soon = byHand.dueAt(morning);
            assertThat(soon).as("due two hours before").isNotEmpty();
            count(soon, wanted);
            try (PayaraMicro third =
                    new Node(testBed, folder, "third").at(morning).start()) {
                sent.await(total(wanted));
                sent.awaitNothingToSend();
                unchanged.removeAll(soon);
                List<UUID> nearer = new Changes(signedIn(platform, spa), moves, byHand).nearer(unchanged);
                assertThat(nearer).hasSize(INSIDE);
                sent.awaitLooksAt(nearer);
                sent.awaitNothingToSend();
                assertThat(third.onExit()).isNotDone();
                assertThat(sent.byVisit()).isEqualTo(wanted);
            }

            Instant nextEvening = evening.plus(Duration.ofDays(1));
            count(byHand.dueAt(nextEvening), wanted);
            try (PayaraMicro last =
                    new Node(testBed, folder, "last").at(nextEvening).start()) {
                sent.await(total(wanted));
                sent.awaitNothingToSend();
                assertThat(last.onExit()).isNotDone();
                assertThat(sent.byVisit()).isEqualTo(wanted);
            }
            sent.haveCome(testBed.backends().mail());
        }
    }

    private static void count(Set<UUID> due, Map<UUID, Long> wanted) {
        due.forEach(visit -> wanted.merge(visit, 1L, Long::sum));
    }

    private static Map<UUID, Long> once(Set<UUID> visits) {
        return visits.stream().collect(Collectors.toMap(Function.identity(), id -> 1L));
    }

    /** Never more often than once as they were; and where it is clear what was first, so often as that says. */
    private static Map<UUID, Long> ofThoseThatRaced(Map<UUID, Verdict> verdicts, Map<UUID, Long> sent) {
        Map<UUID, Long> theirs = new HashMap<>();
        verdicts.forEach((id, verdict) -> {
            long times = sent.getOrDefault(id, 0L);
            assertThat(times)
                    .as("reminders of %s, by the order of things %s", id, verdict)
                    .isBetween(verdict.least(), verdict.most());
            if (times > 0) {
                theirs.put(id, times);
            }
        });
        return theirs;
    }

    private static long total(Map<UUID, Long> reminders) {
        return reminders.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Api signedIn(Platform platform, Business spa) {
        Answer signedIn = spa.logIn(spa.ownerEmail(), Registration.PASSWORD).expect(200);
        return platform.anybody().withToken(signedIn.text("/accessToken"));
    }

    @SafeVarargs
    private static <T> List<T> together(Callable<T>... works) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(works.length);
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(List.of(works))) {
                done.add(each.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }
}
