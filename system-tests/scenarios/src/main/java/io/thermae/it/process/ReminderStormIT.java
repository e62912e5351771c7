package io.thermae.it.process;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.process.ReminderWitness.Verdict;
import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Business;
import io.thermae.it.support.FreePorts;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * Ten thousand visits come nearer, while people move and cancel them and a server dies: each is reminded of as it is.
 *
 * <p>How often is to be reminded of each follows from three things that the test decides itself: when the visits are that it has
 * imported, which changes were accepted of it, and what time it is by the clock that it gives to the nodes. Before a clock makes
 * a visit due, and after it was reminded of, a change has one outcome. Of a visit that is changed while its reminder is
 * under way, these three say that it is reminded of as it was once or never; which of both, says a {@link ReminderWitness}, where
 * one was clearly before the other. What the application has stored about its reminders is compared with that, and never part of it.
 */
public class ReminderStormIT {

    private static final int VISITS = ImportedVisits.NUMBER;

    /** Of each kind: moved and cancelled, before the reminders and among them. */
    private static final int CHANGED = 200;

    /** Of those that are changed among the reminders: so many as they begin, so many on the way; the rest when all are sent. */
    private static final int RACING = 80;

    /** Of those that were moved before: so many are cancelled among the reminders of others, when none of them is due. */
    private static final int OFF_IN_THE_END = 40;

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

    @Test
    void eachVisitIsRemindedOfAsItIsByWhicheverServerLives() throws Exception {
        try (TestBed testBed = TestBed.start(folder.resolve("data"), FreePorts.forInstallation())) {
            Platform platform = testBed.platform();
            AppDatabase database = platform.database();
            SentReminders sent = new SentReminders(database);
            Business spa;
            Fates fates;
            Map<UUID, Instant> starts;
            Set<UUID> unchanged;
            Instant opening;
            try (PayaraMicro first = new Node(testBed, folder, "first").start()) {
                spa = platform.registersBusiness("reminders").approved().opensDaily("09:00", "21:00");
                opening = TUESDAY.atTime(10, 0).atZone(spa.zone()).toInstant();
                starts = ImportedVisits.on(TUESDAY, database, spa);
                List<UUID> visits = new ArrayList<>(starts.keySet());
                Collections.shuffle(visits, random);
                fates = Fates.among(visits);
                unchanged = new HashSet<>(visits.subList(4 * CHANGED, VISITS));
                change(spa.owner(), starts, fates.moved(), fates.cancelled());
                sent.awaitPlans(VISITS - CHANGED);
                assertThat(sent.byVisit()).isEmpty();
                first.kill();
            }
            ReminderWitness witness = ReminderWitness.of(database, SentReminders.KIND);
            int other = FreePorts.forInstallation().values().iterator().next();
            Instant evening = opening.minus(Duration.ofHours(12));
            List<PayaraMicro> nodes = together(
                    () -> new Node(testBed, folder, "one").at(evening).start(), () -> new Node(testBed, folder, "two")
                            .onPort(other)
                            .at(evening)
                            .start());
            try (PayaraMicro one = nodes.get(0);
                    PayaraMicro two = nodes.get(1)) {
                Api owner = signedIn(platform, spa);
                changeMeanwhile(owner, starts, fates, 0, RACING);
                fates.offInTheEnd().forEach(id -> cancel(owner, id));
                sent.await(VISITS / 6);
                changeMeanwhile(owner, starts, fates, RACING, 2 * RACING);
                sent.await(VISITS / 3);
                two.kill();
                sent.awaitEach(unchanged);
                sent.awaitEach(fates.late());
                sent.awaitNothingToSend();
                changeMeanwhile(owner, starts, fates, 2 * RACING, CHANGED);
                sent.awaitNothingToSend();
                one.kill();
            }
            // twelve hours before the first it is time for what is due a day before, and not for what is due two hours
            // before
            Map<UUID, Long> wanted = new HashMap<>(once(unchanged));
            wanted.putAll(once(fates.late()));
            wanted.putAll(ofThoseThatRaced(witness.verdicts(fates.raced()), sent.byVisit()));
            assertThat(sent.byVisit()).isEqualTo(wanted);

            Instant soon = opening.plus(Duration.ofHours(2));
            unchanged.stream().filter(id -> startOf(starts, id).isBefore(soon)).forEach(id -> wanted.put(id, 2L));
            assertThat(total(wanted)).as("some are due two hours before").isGreaterThan(wanted.size());
            try (PayaraMicro morning = new Node(testBed, folder, "morning")
                    .at(opening.minus(Duration.ofMinutes(15)))
                    .start()) {
                sent.await(total(wanted));
                sent.awaitNothingToSend();
                assertThat(morning.onExit()).isNotDone();
                assertThat(sent.byVisit()).isEqualTo(wanted);
            }

            try (PayaraMicro last = new Node(testBed, folder, "last")
                    .at(evening.plus(Duration.ofDays(1)))
                    .start()) {
                fates.moved().forEach(id -> wanted.merge(id, 1L, Long::sum));
                fates.offInTheEnd().forEach(wanted::remove);
                fates.movedMeanwhile().forEach(id -> wanted.merge(id, 1L, Long::sum));
                sent.await(total(wanted));
                sent.awaitNothingToSend();
                assertThat(last.onExit()).isNotDone();
                assertThat(sent.byVisit()).isEqualTo(wanted);
            }
            sent.haveCome(testBed.backends().mail());
        }
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

    private static void changeMeanwhile(Api owner, Map<UUID, Instant> starts, Fates fates, int from, int to) {
        change(
                owner,
                starts,
                fates.movedMeanwhile().subList(from, to),
                fates.cancelledMeanwhile().subList(from, to));
    }

    /** Moves these to the same time of the next day, and cancels those, in turns; each is accepted. */
    private static void change(Api owner, Map<UUID, Instant> starts, List<UUID> moved, List<UUID> cancelled) {
        for (int i = 0; i < moved.size(); i++) {
            Instant start = startOf(starts, moved.get(i)).plus(Duration.ofDays(1));
            owner.put("/bookings/" + moved.get(i), body("start", start)).expect(200);
            cancel(owner, cancelled.get(i));
        }
    }

    private static void cancel(Api owner, UUID visit) {
        owner.delete("/bookings/" + visit, body("reason", "Ill")).expect(200);
    }

    private static Instant startOf(Map<UUID, Instant> starts, UUID visit) {
        return Objects.requireNonNull(starts.get(visit));
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
