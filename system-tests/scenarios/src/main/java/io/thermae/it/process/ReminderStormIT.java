package io.thermae.it.process;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.process.ReminderWitness.Verdict;
import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Business;
import io.thermae.it.support.FreePorts;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Registration;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.run.PayaraMicro;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand visits come nearer, while people move and cancel them and a server dies: each is reminded of as it is. */
public class ReminderStormIT {

    private static final int MASTERS = 100;
    private static final int VISITS_OF_EACH = 100;
    private static final int VISITS = MASTERS * VISITS_OF_EACH;
    private static final int CLIENTS_OF_EACH = 5;
    private static final int MINUTES = 5;

    /** The first of a master's visits, before a break: of all these is reminded two hours before, when of no other is. */
    private static final int IN_THE_MORNING = 20;

    private static final LocalTime AFTER_THE_BREAK = LocalTime.of(13, 0);

    /** Of each kind: moved and cancelled, before the reminders and among them. */
    private static final int CHANGED = 200;

    /** Of those that were changed among the reminders, for so many at most the order of things says nothing. */
    private static final int UNDECIDED = 2 * CHANGED / 4;

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Random random = new Random(20_261_122);
    private final Path folder;

    ReminderStormIT(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Visits by what became of them. */
    private record Fates(
            List<UUID> moved, List<UUID> cancelled, List<UUID> movedMeanwhile, List<UUID> cancelledMeanwhile) {

        static Fates among(List<UUID> shuffled) {
            Function<Integer, List<UUID>> part = i -> shuffled.subList(i * CHANGED, (i + 1) * CHANGED);
            return new Fates(part.apply(0), part.apply(1), part.apply(2), part.apply(3));
        }

        Set<UUID> meanwhile() {
            Set<UUID> both = new HashSet<>(movedMeanwhile);
            both.addAll(cancelledMeanwhile);
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
            Set<UUID> unchanged;
            Instant opening;
            try (PayaraMicro first = new Node(testBed, folder, "first").start()) {
                spa = platform.registersBusiness("reminders").approved().opensDaily("09:00", "21:00");
                opening = TUESDAY.atTime(10, 0).atZone(spa.zone()).toInstant();
                books(spa);
                List<UUID> visits = visits(database, spa);
                assertThat(visits).hasSize(VISITS);
                Collections.shuffle(visits, random);
                fates = Fates.among(visits);
                unchanged = new HashSet<>(visits.subList(4 * CHANGED, VISITS));
                change(database, spa.owner(), fates.moved(), fates.cancelled());
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
                int half = CHANGED / 2;
                change(
                        database,
                        owner,
                        fates.movedMeanwhile().subList(0, half),
                        fates.cancelledMeanwhile().subList(0, half));
                sent.await(VISITS / 6);
                change(
                        database,
                        owner,
                        fates.movedMeanwhile().subList(half, CHANGED),
                        fates.cancelledMeanwhile().subList(half, CHANGED));
                sent.await(VISITS / 3);
                two.kill();
                sent.await(VISITS - 4 * CHANGED);
                sent.awaitNothingToSend();
                one.kill();
            }
            Map<UUID, Long> wanted = ofTheEvening(unchanged, witness.verdicts(fates.meanwhile()), sent.byVisit());
            assertThat(sent.byVisit()).isEqualTo(wanted);

            Set<UUID> soon = new HashSet<>(unchanged);
            soon.retainAll(beginningBefore(database, spa, opening.plus(Duration.ofHours(2))));
            assertThat(soon).hasSizeGreaterThan(MASTERS * IN_THE_MORNING - 4 * CHANGED);
            soon.forEach(id -> wanted.merge(id, 1L, Long::sum));
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
                fates.movedMeanwhile().forEach(id -> wanted.merge(id, 1L, Long::sum));
                sent.await(total(wanted));
                sent.awaitNothingToSend();
                assertThat(last.onExit()).isNotDone();
                assertThat(sent.byVisit()).isEqualTo(wanted);
            }
            sent.haveCome(testBed.backends().mail());
        }
    }

    /**
     * How often each visit is to have been reminded of twelve hours before the first: once, since that is due a day before all
     * of them and two hours before none; of those that were changed before, never, since they are on another day, or off; and of
     * those that were changed meanwhile, as the order of things in the database says. Where it does not say it, once or never.
     */
    private static Map<UUID, Long> ofTheEvening(
            Set<UUID> unchanged, Map<UUID, Verdict> meanwhile, Map<UUID, Long> sent) {
        assertThat(meanwhile.values())
                .as("changed in time, and too late")
                .hasSize(2 * CHANGED)
                .contains(Verdict.NEVER, Verdict.ONCE);
        assertThat(meanwhile.values().stream().filter(Verdict.EITHER::equals))
                .as("of which the order says nothing")
                .hasSizeLessThanOrEqualTo(UNDECIDED);
        Map<UUID, Long> wanted = new HashMap<>();
        unchanged.forEach(id -> wanted.put(id, 1L));
        meanwhile.forEach((id, verdict) -> {
            if (verdict == Verdict.ONCE || (verdict == Verdict.EITHER && sent.containsKey(id))) {
                wanted.put(id, 1L);
            }
        });
        return wanted;
    }

    /** All on one day, in one table. */
    private static void books(Business spa) {
        Service trim = spa.service("Trim").lasting(MINUTES).costing("3000.00");
        StringBuilder table = new StringBuilder("start,services,masters,name,phone,email,notes\r\n");
        for (int m = 0; m < MASTERS; m++) {
            Master master =
                    spa.master("Master" + m).workingDaily("10:00", "21:00").performing(trim);
            for (int v = 0; v < VISITS_OF_EACH; v++) {
                ZonedDateTime start = TUESDAY.atTime(timeOf(v)).atZone(spa.zone());
                table.append(start.toOffsetDateTime())
                        .append(",Trim,")
                        .append(master.id())
                        .append(",Guest,,guest")
                        .append(m * CLIENTS_OF_EACH + v % CLIENTS_OF_EACH)
                        .append("@example.org,\r\n");
            }
        }
        Answer report = spa.owner()
                .send("POST", "/imports/bookings", "text/csv", table.toString())
                .expect(200);
        assertThat(report.text("/written")).isEqualTo("true");
    }

    private static LocalTime timeOf(int visit) {
        return visit < IN_THE_MORNING
                ? LocalTime.of(10, 0).plusMinutes((long) MINUTES * visit)
                : AFTER_THE_BREAK.plusMinutes((long) MINUTES * (visit - IN_THE_MORNING));
    }

    private static long total(Map<UUID, Long> reminders) {
        return reminders.values().stream().mapToLong(Long::longValue).sum();
    }

    private static List<UUID> beginningBefore(AppDatabase database, Business spa, Instant moment) {
        return ids(database.rows(
                "select id from booking.booking where tenant_id = ? and starts_at < ?::timestamptz",
                spa.tenantId(),
                moment.toString()));
    }

    private static List<UUID> visits(AppDatabase database, Business spa) {
        return ids(database.rows("select id from booking.booking where tenant_id = ? order by id", spa.tenantId()));
    }

    /** Moves these to the same time of the next day, and cancels those, in turns. */
    private static void change(AppDatabase database, Api owner, List<UUID> moved, List<UUID> cancelled) {
        Map<UUID, Instant> starts = new HashMap<>();
        database.rows(
                        "select id, extract(epoch from starts_at)::bigint as start from booking.booking where id = any (?)",
                        (Object) moved.toArray(UUID[]::new))
                .forEach(row -> starts.put(
                        (UUID) row.get("id"), Instant.ofEpochSecond(Long.parseLong(String.valueOf(row.get("start"))))));
        for (int i = 0; i < moved.size(); i++) {
            Instant start = Objects.requireNonNull(starts.get(moved.get(i))).plus(Duration.ofDays(1));
            owner.put("/bookings/" + moved.get(i), body("start", start)).expect(200);
            owner.delete("/bookings/" + cancelled.get(i), body("reason", "Ill")).expect(200);
        }
    }

    private static Api signedIn(Platform platform, Business spa) {
        Answer signedIn = spa.logIn(spa.ownerEmail(), Registration.PASSWORD).expect(200);
        return platform.anybody().withToken(signedIn.text("/accessToken"));
    }

    private static List<UUID> ids(List<Map<String, Object>> rows) {
        return new ArrayList<>(rows.stream().map(row -> (UUID) row.get("id")).toList());
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
