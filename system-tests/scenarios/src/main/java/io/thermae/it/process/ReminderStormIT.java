package io.thermae.it.process;

import static io.thermae.it.support.Body.body;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

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
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
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
import org.awaitility.Awaitility;
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

    /** A mail may come twice that a server had in hand when it was killed (ADR 33). */
    private static final int MAILS_IN_HAND = 4;

    private static final String REMINDER = "booking-reminder-client";
    private static final String SENT =
            "select count(*) from engagement.message where status = 'SENT' and kind = '" + REMINDER + "'";
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
    }

    @Test
    void eachVisitIsRemindedOfAsItIsByWhicheverServerLives() throws Exception {
        try (TestBed testBed = TestBed.start(folder.resolve("data"), FreePorts.forInstallation())) {
            Platform platform = testBed.platform();
            AppDatabase database = platform.database();
            Business spa;
            Fates fates;
            Instant opening;
            try (PayaraMicro first = new Node(testBed, folder, "first").start()) {
                spa = platform.registersBusiness("reminders").approved().opensDaily("09:00", "21:00");
                opening = TUESDAY.atTime(10, 0).atZone(spa.zone()).toInstant();
                books(spa);
                List<UUID> visits = visits(database, spa);
                assertThat(visits).hasSize(VISITS);
                Collections.shuffle(visits, random);
                fates = Fates.among(visits);
                change(database, spa.owner(), fates.moved(), fates.cancelled());
                awaitPlans(database, VISITS - CHANGED);
                assertThat(remindersOf(database)).isEmpty();
                first.kill();
            }
            int other = FreePorts.forInstallation().values().iterator().next();
            Instant evening = opening.minus(Duration.ofHours(12));
            List<PayaraMicro> nodes = together(
                    () -> new Node(testBed, folder, "one").at(evening).start(), () -> new Node(testBed, folder, "two")
                            .onPort(other)
                            .at(evening)
                            .start());
            try (PayaraMicro one = nodes.get(0);
                    PayaraMicro two = nodes.get(1)) {
                change(database, signedIn(platform, spa), fates.movedMeanwhile(), fates.cancelledMeanwhile());
                awaitMails(database, VISITS / 3);
                two.kill();
                awaitMails(database, VISITS - 4 * CHANGED);
                awaitNothingToSend(database);
                one.kill();
            }
            Map<UUID, Long> once = remindersOf(database);
            assertThat(once.values()).containsOnly(1L);
            assertThat(once.keySet()).containsAll(unchanged(database, spa, fates));
            assertThat(once.keySet())
                    .doesNotContainAnyElementsOf(fates.moved())
                    .doesNotContainAnyElementsOf(fates.cancelled());

            Map<UUID, Long> wanted = new HashMap<>(once);
            Set<UUID> soon = unchanged(database, spa, fates);
            soon.retainAll(beginningBefore(database, spa, opening.plus(Duration.ofHours(2))));
            assertThat(soon).hasSizeGreaterThan(MASTERS * IN_THE_MORNING - 4 * CHANGED);
            soon.forEach(id -> wanted.merge(id, 1L, Long::sum));
            try (PayaraMicro morning = new Node(testBed, folder, "morning")
                    .at(opening.minus(Duration.ofMinutes(15)))
                    .start()) {
                awaitMails(database, total(wanted));
                awaitNothingToSend(database);
                assertThat(morning.onExit()).isNotDone();
                assertThat(remindersOf(database)).isEqualTo(wanted);
            }

            try (PayaraMicro last = new Node(testBed, folder, "last")
                    .at(evening.plus(Duration.ofDays(1)))
                    .start()) {
                fates.moved().forEach(id -> wanted.merge(id, 1L, Long::sum));
                fates.movedMeanwhile().forEach(id -> wanted.merge(id, 1L, Long::sum));
                awaitMails(database, total(wanted));
                awaitNothingToSend(database);
                assertThat(last.onExit()).isNotDone();
                assertThat(remindersOf(database)).isEqualTo(wanted);
            }
            mailsAreThereOnce(testBed, database);
        }
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

    private static int total(Map<UUID, Long> reminders) {
        return reminders.values().stream().mapToInt(Long::intValue).sum();
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

    private static Set<UUID> unchanged(AppDatabase database, Business spa, Fates fates) {
        Set<UUID> rest = new HashSet<>(visits(database, spa));
        List.of(fates.moved(), fates.cancelled(), fates.movedMeanwhile(), fates.cancelledMeanwhile())
                .forEach(rest::removeAll);
        return rest;
    }

    /** Moves these to the same time of the next day, and cancels those, in turns. */
    private static void change(AppDatabase database, Api owner, List<UUID> moved, List<UUID> cancelled) {
        Map<UUID, Instant> starts = new HashMap<>();
        database.rows(
                        "select id, extract(epoch from starts_at)::bigint as start from booking.booking where id = any (?)",
                        (Object) moved.toArray(UUID[]::new))
                .forEach(row -> starts.put(
                        (UUID) row.get("id"), Instant.ofEpochSecond(Long.parseLong(String.valueOf(row.get("start"))))));
        for (int i = 0; i < CHANGED; i++) {
            Instant start = Objects.requireNonNull(starts.get(moved.get(i))).plus(Duration.ofDays(1));
            owner.put("/bookings/" + moved.get(i), body("start", start)).expect(200);
            owner.delete("/bookings/" + cancelled.get(i), body("reason", "Ill")).expect(200);
        }
    }

    private static Api signedIn(Platform platform, Business spa) {
        Answer signedIn = spa.logIn(spa.ownerEmail(), Registration.PASSWORD).expect(200);
        return platform.anybody().withToken(signedIn.text("/accessToken"));
    }

    private static void awaitPlans(AppDatabase database, int visits) {
        await(
                visits + " plans",
                () -> database.count("select count(*) from engagement.reminder where agreed_at is null") == 0
                        && database.count("select count(*) from engagement.reminder") == visits);
    }

    private static void awaitMails(AppDatabase database, int mails) {
        await(mails + " reminders", () -> database.count(SENT) >= mails);
    }

    private static void awaitNothingToSend(AppDatabase database) {
        await(
                "nothing more",
                () -> database.count("select count(*) from engagement.message where status = 'QUEUED'")
                                + database.count("select count(*) from platform.outbox where sent_at is null")
                        == 0);
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(250))
                .until(condition);
    }

    /** How often each visit was reminded of; what was taken back before it was sent, since the visit was changed, is none. */
    private static Map<UUID, Long> remindersOf(AppDatabase database) {
        return ids(database.rows(
                        "select subject_id as id from engagement.message where status = 'SENT' and kind = ?", REMINDER))
                .stream()
                .collect(groupingBy(Function.identity(), counting()));
    }

    private static void mailsAreThereOnce(TestBed testBed, AppDatabase database) throws MessagingException {
        Set<String> wanted = new HashSet<>();
        database.rows(
                        "select provider_message_id as id from engagement.message where status = 'SENT' and kind = ?",
                        REMINDER)
                .forEach(row -> wanted.add(String.valueOf(row.get("id"))));
        List<String> received = new ArrayList<>();
        for (MimeMessage mail : testBed.backends().mail().messages()) {
            if (wanted.contains(mail.getMessageID())) {
                received.add(mail.getMessageID());
            }
        }
        assertThat(new HashSet<>(received)).isEqualTo(wanted);
        assertThat(received).hasSizeLessThanOrEqualTo(wanted.size() + MAILS_IN_HAND);
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
