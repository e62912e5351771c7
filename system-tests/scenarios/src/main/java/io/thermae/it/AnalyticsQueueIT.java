package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Days;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.LongReport;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Figures that somebody asks for are worked out by whoever is free: nobody waits for the clock. */
@ArquillianTest
@RunAsClient
public class AnalyticsQueueIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final List<String> JOBS = List.of("booking.daily-statistics", "finance.reports");

    private final Platform platform = Platform.current();
    private final Api admin = platform.superAdmin().api();
    private final Business spa =
            platform.registersBusiness("analytics").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Days days = Days.of(spa.owner(), TUESDAY, TUESDAY.plusDays(3));

    @AfterEach
    void goOn() {
        JOBS.forEach(job -> admin.post("/admin/jobs/" + job + "/resume", body()).expect(200));
    }

    @Test
    void daysAndReportsAreWorkedOutWhileTheClockStands() {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        spa.visitor("Dana")
                .books(massage)
                .at(TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime());
        Invoice.issued(spa, "100.00");
        Map<String, String> right = days.settled().told("branch", "");
        platform.database()
                .change(
                        "update booking.statistics_figure set booked_seconds = 60"
                                + " where tenant_id = ? and booked_seconds > 0",
                        spa.tenantId());
        assertThat(days.told("branch", "")).isNotEqualTo(right);
        Map<String, Integer> rounds = stop();
        LocalDate today = Platform.today(spa.zone());

        spa.owner()
                .post("/reports/daily/recompute", body("from", TUESDAY, "to", TUESDAY.plusDays(3)))
                .expect(202);
        LongReport report = LongReport.asked(spa, today.minusMonths(3), today).done();

        assertThat(days.settled().told("branch", "")).isEqualTo(right);
        assertThat(report.result("").items()).hasSize(1);
        assertThat(rounds()).as("rounds of the jobs").isEqualTo(rounds);
    }

    /** From now on the jobs have no rounds: two looks that are several apart see no other one. */
    private Map<String, Integer> stop() {
        JOBS.forEach(job -> admin.post("/admin/jobs/" + job + "/pause", body()).expect(200));
        AtomicReference<Map<String, Integer>> last = new AtomicReference<>(Map.of());
        Awaitility.await("the jobs wait")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(4))
                .until(() -> {
                    Map<String, Integer> now = rounds();
                    return now.equals(last.getAndSet(now));
                });
        return Objects.requireNonNull(last.get());
    }

    private Map<String, Integer> rounds() {
        Map<String, Integer> rounds = new TreeMap<>();
        for (JsonObject job : admin.get("/admin/jobs").expect(200).items()) {
            if (JOBS.contains(job.getString("name"))) {
                rounds.put(job.getString("name"), job.getInt("rounds"));
            }
        }
        return rounds;
    }
}
