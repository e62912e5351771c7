package io.thermae.it.process;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Business;
import io.thermae.it.support.Days;
import io.thermae.it.support.DaysByHand;
import io.thermae.it.support.FreePorts;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.run.PayaraMicro;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes share the days that are to be computed; what a dead one had in its hands, another one computes. */
public class StatisticsNodesIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final String RUNS = "/admin/jobs/booking.daily-statistics/runs?limit=200";

    private final Path folder;

    StatisticsNodesIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void twoServersShareDaysAndOneTakesOverWhatTheOtherLeaves() throws InterruptedException {
        try (TestBed testBed = TestBed.start(folder.resolve("data"), FreePorts.forInstallation());
                PayaraMicro one = start(testBed, "one", testBed.httpPort());
                PayaraMicro other = start(testBed, "other", FreePorts.baseOf(0))) {
            Platform platform = testBed.platform();
            Business spa = platform.registersBusiness("shared").approved().opensDaily("09:00", "21:00");
            Service massage = spa.service("Massage").lasting(60).costing("15000.00");
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
            for (int i = 0; i < 12; i++) {
                spa.owner()
                        .post("/branches", body("name", "Branch " + i, "timeZone", "Asia/Almaty"))
                        .expect(201);
            }
            for (int day = 0; day < 5; day++) {
                spa.visitor("Dana")
                        .books(massage)
                        .at(TUESDAY.plusDays(day)
                                .atTime(12, 0)
                                .atZone(spa.zone())
                                .toOffsetDateTime());
            }
            Days days = Days.of(spa.owner(), TUESDAY, TUESDAY.plusDays(300));

            Awaitility.await("both have computed something")
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> {
                        mark(platform, spa);
                        days.settled();
                        return nodes(platform).size() == 2;
                    });
            recompute(spa);
            other.kill();

            days.settled();
            assertThat(one.onExit()).isNotDone();
            DaysByHand hand = DaysByHand.of(spa, TUESDAY, TUESDAY.plusDays(5));
            assertThat(days.told("branch", "")).hasSize(5).isEqualTo(hand.figures("branch"));
            assertThat(days.told("business", "")).hasSize(5).isEqualTo(hand.figures("business"));
        }
    }

    /** As if something had changed on all days: for the jobs alone, without anybody who asks for it. */
    private static void mark(Platform platform, Business spa) {
        platform.database()
                .change(
                        """
                        insert into booking.statistics_mark (tenant_id, branch_id, first_day, last_day, keep)
                        select tenant_id, branch_id, ?::date, ?::date, true
                        from booking.statistics_branch where tenant_id = ?
                        """,
                        TUESDAY,
                        TUESDAY.plusDays(300),
                        spa.tenantId());
    }

    private static void recompute(Business spa) {
        spa.owner()
                .post("/reports/daily/recompute", body("from", TUESDAY, "to", TUESDAY.plusDays(300)))
                .expect(202);
    }

    private static Set<String> nodes(Platform platform) {
        List<JsonObject> runs =
                platform.superAdmin().api().get(RUNS).expect(200).items();
        return runs.stream()
                .filter(run -> run.getInt("done") > 0)
                .map(run -> run.getString("node"))
                .collect(Collectors.toSet());
    }

    private PayaraMicro start(TestBed testBed, String name, int port) throws InterruptedException {
        return new Node(testBed, folder, name).onPort(port).start();
    }
}
