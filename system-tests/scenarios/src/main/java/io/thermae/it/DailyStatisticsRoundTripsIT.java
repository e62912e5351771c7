package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Days;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How often figures of days wait for the database depends neither on days nor on masters nor on services nor on visits. */
@ArquillianTest
@RunAsClient
public class DailyStatisticsRoundTripsIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final int DAYS = 8;
    private static final int MASTERS = 9;
    private static final String JOB = "booking.daily-statistics";
    private static final String PATH = "/admin/jobs/" + JOB;

    private final Platform platform = Platform.current();
    private final Api admin = platform.superAdmin().api();
    private final Business spa = platform.registersBusiness("counts").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Days days = Days.of(spa.owner(), TUESDAY, TUESDAY.plusDays(DAYS));

    @AfterEach
    void goOn() {
        admin.post(PATH + "/resume", body()).expect(200);
    }

    @Test
    void manyDaysOfManyMastersCostAsManyAsOneOfOne() {
        master(0);
        days.settled();
        stop();
        visits(1, 1);
        int few = roundTripsOf(1);
        goOn();
        for (int i = 1; i < MASTERS; i++) {
            master(i);
        }
        days.settled();
        stop();
        visits(DAYS, MASTERS - 1);

        assertThat(roundTripsOf(DAYS)).isEqualTo(few);

        assertThat(days.ask("").text("/dirtyDays")).isEqualTo("0");
    }

    /** With a service of his own, too. */
    private void master(int number) {
        Service own = spa.service("Service " + number).lasting(30).costing("5000.00");
        spa.master("Master " + number).workingDaily("10:00", "19:00").performing(massage, own);
    }

    /** So many on each of so many days. */
    private void visits(int onDays, int each) {
        for (int day = 0; day < onDays; day++) {
            for (int i = 0; i < each; i++) {
                spa.visitor("Dana " + i)
                        .books(massage)
                        .at(TUESDAY.plusDays(day)
                                .atTime(12, 0)
                                .atZone(spa.zone())
                                .toOffsetDateTime());
            }
        }
    }

    /** Those of a round in which so many days are computed, all of them of this business. */
    private int roundTripsOf(int computed) {
        JsonObject before = job();
        admin.post(PATH + "/run", body()).expect(202);
        JsonObject after = Awaitility.await("the round")
                .atMost(Duration.ofSeconds(60))
                .until(this::job, job -> job.getInt("rounds") > before.getInt("rounds"));
        assertThat(after.getInt("done") - before.getInt("done")).isEqualTo(computed);
        return after.getInt("roundTrips") - before.getInt("roundTrips");
    }

    /** From now on there are rounds only that somebody asks for: two looks that are several rounds apart see no other one. */
    private void stop() {
        admin.post(PATH + "/pause", body()).expect(200);
        AtomicInteger last = new AtomicInteger(-1);
        Awaitility.await("the job waits")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(4))
                .until(() -> {
                    int now = job().getInt("rounds");
                    return last.getAndSet(now) == now;
                });
    }

    private JsonObject job() {
        return admin.get("/admin/jobs").expect(200).items().stream()
                .filter(each -> each.getString("name").equals(JOB))
                .findFirst()
                .orElseThrow();
    }
}
