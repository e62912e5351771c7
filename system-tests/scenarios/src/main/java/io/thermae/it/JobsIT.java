package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Platform;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What nodes do again and again is shown, can wait, can be done now, and is tried again when it has failed. */
@ArquillianTest
@RunAsClient
public class JobsIT {

    private static final String WAITLIST = "booking.waitlist";
    private static final String RETENTION = "tenancy.retention";
    private static final String JOBS = "/admin/jobs";
    private static final String OF_WAITLIST = JOBS + "/" + WAITLIST;

    private final Platform platform = Platform.current();
    private final Api admin = platform.superAdmin().api();

    @AfterEach
    void goOn() {
        admin.post(OF_WAITLIST + "/resume", body()).expect(200);
    }

    @Test
    void eachIsShown() {
        assertThat(admin.get(JOBS).expect(200).items())
                .extracting(job -> job.getString("name"))
                .contains(
                        "booking.daily-statistics",
                        "booking.external-calendars",
                        "booking.holds",
                        WAITLIST,
                        "booking.zone-rules",
                        "engagement.bounces",
                        "engagement.campaigns",
                        "engagement.live-notifications",
                        "engagement.outreach",
                        "engagement.receipts",
                        "engagement.reminders",
                        "engagement.webhooks",
                        "finance.debt-reminders",
                        "finance.ledger-verification",
                        "finance.loyalty",
                        "finance.memberships",
                        "finance.online-payments",
                        "finance.platform-payments",
                        "finance.recurring-expenses",
                        "finance.reports",
                        "finance.subscriptions",
                        "platform.health",
                        "tenancy.deadlines",
                        "tenancy.delayed-events",
                        "tenancy.ended",
                        "tenancy.events",
                        "tenancy.idempotent-calls",
                        "tenancy.job-runs",
                        "tenancy.rate-limits",
                        "tenancy.retention")
                .isSorted();
        awaitJob("a round", job -> job.getInt("rounds") > 0 && job.getInt("roundTrips") > 0);
        assertThat(platform.anybody().outsideApi().get("/metrics").expect(200).text())
                .contains("thermae_job_rounds_total{job=\"booking.waitlist\"}")
                .contains("thermae_job_round_trips_total{job=\"booking.waitlist\"}");
    }

    @Test
    void howOftenItGoesRoundIsWhatConfigurationSays() {
        Map<String, Integer> everySeconds = admin.get(JOBS).expect(200).items().stream()
                .collect(Collectors.toMap(job -> job.getString("name"), job -> job.getInt("everySeconds")));
        // the last one as nobody has said anything
        assertThat(everySeconds)
                .containsEntry("booking.daily-statistics", 1)
                .containsEntry("engagement.bounces", 2)
                .containsEntry("tenancy.deadlines", 1)
                .containsEntry(WAITLIST, 3);
    }

    @Test
    void whatWasDoneAndHowLongItTookIsCountedAndWrittenDown() {
        List<JsonObject> before = runs(RETENTION, 1);
        double done = figure("done", RETENTION);
        double seconds = figure("seconds", RETENTION);

        platform.registersBusiness("counted").approved();
        Awaitility.await("the look").atMost(Duration.ofSeconds(60)).until(() -> figure("done", RETENTION) > done);
        assertThat(figure("seconds", RETENTION)).isGreaterThan(seconds);
        JsonObject run = Awaitility.await("its round")
                .atMost(Duration.ofSeconds(60))
                .until(() -> runs(RETENTION, 1), runs -> !runs.equals(before))
                .get(0);

        assertThat(run.getInt("done")).isPositive();
        assertThat(run.getInt("durationMs")).isPositive();
    }

    @Test
    void waitsUntilItIsResumed() {
        Answer paused = admin.post(OF_WAITLIST + "/pause", body()).expect(200);
        assertThat(paused.json().getBoolean("paused")).isTrue();

        int rounds = stands();
        admin.post(OF_WAITLIST + "/resume", body()).expect(200);

        awaitJob("further rounds", job -> job.getInt("rounds") > rounds + 1);
        assertThat(admin.get("/admin/audit").expect(200).items())
                .extracting(entry -> entry.getString("entity"))
                .contains("job.pause", "job.resume");
    }

    @Test
    void isDoneWhenSomebodyAsksForIt() {
        admin.post(OF_WAITLIST + "/pause", body()).expect(200);
        stands();
        int before = byHand().size();

        admin.post(OF_WAITLIST + "/run", body()).expect(202);

        Awaitility.await("the round").atMost(Duration.ofSeconds(60)).until(() -> byHand().size() == before + 1);
        JsonObject run = byHand().get(0);
        assertThat(run.getInt("failed")).isZero();
        assertThat(run.isNull("failure")).isTrue();
        assertThat(run.getString("node")).contains("@");
    }

    @Test
    void whatFailsIsNotedAndTriedAgain() {
        double failed = figure("failed_rounds", WAITLIST);
        rename("tenants_with_due_waitlists", "put_away");
        try {
            awaitJob("failures", job -> job.getInt("failuresInRow") >= 2);
        } finally {
            rename("put_away", "tenants_with_due_waitlists");
        }

        assertThat(figure("failed_rounds", WAITLIST)).isGreaterThanOrEqualTo(failed + 2);
        assertThat(runs()).anyMatch(run -> run.getString("failure", "").equals("SqlFailed"));
        awaitJob("an end of it", job -> job.getInt("failuresInRow") == 0);
    }

    @Test
    void eventsThatWereSentLongAgoAreForgottenAndOthersAreNot() {
        List<Map<String, Object>> left = platform.database().asSuperuser(connection -> {
            AppDatabase.update(
                    connection,
                    """
                    insert into platform.outbox (tenant_id, id, queue, ordering_key, message, created_at, sent_at)
                    select gen_random_uuid(), gen_random_uuid(), 'forgetting', gen_random_uuid(), name, created, sent
                    from (values ('old', now() - interval '31 days', now() - interval '31 days'),
                                 ('new', now() - interval '29 days', now()),
                                 ('unsent', now() - interval '31 days', null)) as e (name, created, sent)
                    """);
            AppDatabase.number(connection, "select doors.forget_sent_outbox(30, 1000)");
            return AppDatabase.rows(
                    connection, "select message from platform.outbox where queue = 'forgetting' order by message");
        });

        assertThat(left).extracting(row -> row.get("message")).containsExactly("new", "unsent");
    }

    /** By what consumers have noted they know an event that is delivered once more. */
    @Test
    void whatConsumersHaveNotedIsForgottenByTheJobWhenNobodyDeliversItAnyMore() {
        UUID old = UUID.randomUUID();
        UUID kept = UUID.randomUUID();
        takes(old, 366);
        takes(kept, 364);
        try {
            admin.post("/admin/jobs/tenancy.events/run", body()).expect(202);

            Awaitility.await("it is forgotten").atMost(Duration.ofSeconds(90)).until(() -> noted(old) == 0);
            assertThat(noted(kept)).isOne();
        } finally {
            platform.database().change("delete from platform.inbox where event_id = ?", kept);
        }
    }

    @Test
    void ofWhatConsumersHaveNotedOnlySoMuchIsForgottenAtOnce() {
        List<Long> forgotten = platform.database().asSuperuser(connection -> {
            AppDatabase.number(connection, "select doors.forget_inbox(365, 100000)");
            AppDatabase.update(
                    connection,
                    """
                    insert into platform.inbox (tenant_id, consumer, event_id, taken_at)
                    select gen_random_uuid(), 'forgetting', gen_random_uuid(), now() - n * interval '1 day'
                    from unnest(array[364, 366, 367, 368]) n
                    """);
            String step = "select doors.forget_inbox(365, 2)";
            return List.of(
                    AppDatabase.number(connection, step),
                    AppDatabase.number(connection, step),
                    AppDatabase.number(connection, step),
                    AppDatabase.number(
                            connection, "select count(*) from platform.inbox where consumer = 'forgetting'"));
        });

        assertThat(forgotten).containsExactly(2L, 1L, 0L, 1L);
    }

    @Test
    void whatThereIsNotIsNotFound() {
        admin.get(JOBS + "/other/runs").refused(404, "not_found");
        for (String step : List.of("run", "pause", "resume")) {
            admin.post(JOBS + "/other/" + step, body()).refused(404, "not_found");
        }
        admin.get(OF_WAITLIST + "/runs?limit=201").refused(400, "validation_failed");
        assertThat(admin.get(OF_WAITLIST + "/runs?cursor=" + new UUID(0, 0))
                        .expect(200)
                        .items())
                .isEmpty();
    }

    private void takes(UUID event, int daysAgo) {
        platform.database()
                .change(
                        "insert into platform.inbox (tenant_id, consumer, event_id, taken_at)"
                                + " values (gen_random_uuid(), 'forgetting-by-job', ?, now() - ? * interval '1 day')",
                        event,
                        daysAgo);
    }

    private long noted(UUID event) {
        return platform.database().count("select count(*) from platform.inbox where event_id = ?", event);
    }

    /** Once it waits, two looks some time apart see the same number of rounds. */
    private int stands() {
        int[] last = {-1};
        Awaitility.await("the job waits")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(8))
                .until(() -> {
                    int now = job().getInt("rounds");
                    boolean same = now == last[0];
                    last[0] = now;
                    return same;
                });
        return last[0];
    }

    private void awaitJob(String what, Predicate<JsonObject> wanted) {
        Awaitility.await(what).atMost(Duration.ofSeconds(90)).until(this::job, wanted);
    }

    private JsonObject job() {
        return admin.get(JOBS).expect(200).items().stream()
                .filter(each -> each.getString("name").equals(WAITLIST))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonObject> runs() {
        return runs(WAITLIST, 200);
    }

    private List<JsonObject> runs(String job, int atMost) {
        return admin.get(JOBS + "/" + job + "/runs?limit=" + atMost).expect(200).items();
    }

    /** What the node has counted of a job since it started. */
    private double figure(String what, String job) {
        String figure = "thermae_job_" + what + "_total{job=\"" + job + "\"} ";
        return platform.anybody()
                .outsideApi()
                .get("/metrics")
                .expect(200)
                .text()
                .lines()
                .filter(line -> line.startsWith(figure))
                .mapToDouble(line -> Double.parseDouble(line.substring(figure.length())))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonObject> byHand() {
        return runs().stream().filter(run -> run.getBoolean("byHand")).toList();
    }

    private void rename(String from, String to) {
        platform.database()
                .change("alter function doors." + from + "(timestamptz, timestamptz, integer) rename to " + to);
    }
}
