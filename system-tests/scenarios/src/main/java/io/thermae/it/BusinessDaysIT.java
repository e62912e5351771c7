package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Days;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.SecondBranch;
import io.thermae.it.support.Service;
import io.thermae.it.support.Visitor;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Figures of days of a whole business are exact, and not the sums of its branches where these are of people. */
@ArquillianTest
@RunAsClient
public class BusinessDaysIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final LocalDate LAST = TUESDAY.plusDays(3);
    private static final String VISIT = "[0, 0, 0, 1, 0, 0, 0] / 60 / [15000.50] / ";
    private static final String TWO_VISITS = "[0, 0, 0, 2, 0, 0, 0] / 120 / [30001.00] / ";

    private final Platform platform = Platform.current();
    private final AppDatabase database = platform.database();
    private final Business spa = platform.registersBusiness("wholly").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.50");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
    private final SecondBranch lake = SecondBranch.of(spa, ZoneId.of("Asia/Tokyo"), massage);
    private final Days days = Days.of(spa.owner(), TUESDAY, LAST);

    @Test
    void whoComesToTwoBranchesOnOneDayIsOneCustomerOfTheBusiness() {
        Visitor dana = spa.visitor("Dana");
        complete(here(dana, 0, 12));
        // the day before, by the clock of the other branch
        complete(atTheLake(dana, 2, 1));
        complete(here(dana, 2, 12));
        days.settled();

        assertThat(days.told("branch", ""))
                .containsOnly(
                        Map.entry(key(0, spa.branchId()), VISIT + "1, 0"),
                        Map.entry(key(2, spa.branchId()), VISIT + "0, 1"),
                        Map.entry(key(2, lake.id()), VISIT + "0, 1"));
        assertThat(days.told("business", ""))
                .containsOnly(
                        Map.entry(key(0, "business"), VISIT + "1, 0"),
                        Map.entry(key(2, "business"), TWO_VISITS + "0, 1"));
        assertThat(days.told("service", "")).containsEntry(key(2, massage.id()), TWO_VISITS + "0, 1");
        assertThat(days.told("master", ""))
                .containsEntry(key(2, aigerim.id()), VISIT + "0, 1")
                .containsEntry(key(2, lake.masterId()), VISIT + "0, 1");
        assertThat(days.told("business", "&branchId=" + lake.id()))
                .containsOnly(Map.entry(key(2, "business"), VISIT + "0, 1"));
        assertThat(Days.of(spa.manager("Paulina").api(), TUESDAY, LAST).told("business", ""))
                .as("of his branch")
                .containsEntry(key(2, "business"), VISIT + "0, 1");
    }

    @Test
    void whatChangesLateChangesTheBusinessToo() {
        Visitor timur = spa.visitor("Timur");
        Booking later = here(timur, 1, 15);
        Booking earlier = atTheLake(timur, 1, 10);

        complete(later);
        assertThat(days.settled().told("business", ""))
                .containsOnly(Map.entry(key(1, "business"), "[0, 1, 0, 1, 0, 0, 0] / 120 / [15000.50] / 1, 0"));
        complete(earlier);
        days.settled();
        assertThat(days.told("branch", ""))
                .containsOnly(
                        Map.entry(key(1, spa.branchId()), VISIT + "0, 1"),
                        Map.entry(key(1, lake.id()), VISIT + "1, 0"));
        assertThat(days.told("business", "")).containsOnly(Map.entry(key(1, "business"), TWO_VISITS + "1, 0"));

        Booking before = here(timur, 0, 12);
        complete(before);
        days.settled();
        assertThat(days.told("business", ""))
                .containsOnly(
                        Map.entry(key(0, "business"), VISIT + "1, 0"),
                        Map.entry(key(1, "business"), TWO_VISITS + "0, 1"));
    }

    @Test
    void whoWasTwoIsOneAndThenNobody() {
        Visitor dana = spa.visitor("Dana");
        Booking first = here(dana, 0, 12);
        complete(first);
        complete(here(dana, 2, 12));
        Booking other = atTheLake(spa.visitor("Dana Omarova"), 2, 10);
        complete(other);
        assertThat(days.settled().told("business", "")).containsEntry(key(2, "business"), TWO_VISITS + "1, 1");

        String card = first.placed().text("/customerId");
        spa.owner()
                .post(
                        "/customers/" + card + "/merge",
                        body("otherId", other.placed().text("/customerId")))
                .expect(200);
        assertThat(days.settled().told("business", "")).containsEntry(key(2, "business"), TWO_VISITS + "0, 1");
        assertThat(days.told("branch", "")).containsEntry(key(2, lake.id()), VISIT + "0, 1");

        spa.owner()
                .post("/customers/" + card + "/erasure", body("reason", "Asked for it"))
                .expect(204);
        assertThat(days.settled().told("business", "")).containsEntry(key(2, "business"), TWO_VISITS + "0, 0");
    }

    @Test
    void itsDaysAreComputedAnewWithThoseOfABranch() {
        Visitor dana = spa.visitor("Dana");
        complete(here(dana, 0, 12));
        complete(atTheLake(dana, 0, 18));
        Map<String, String> right = days.settled().told("master", "");

        falsify(right);
        spa.owner()
                .post("/reports/daily/recompute", body("from", TUESDAY, "to", LAST))
                .expect(202);
        assertThat(days.settled().told("master", "")).isEqualTo(right);

        falsify(right);
        spa.owner()
                .post("/reports/daily/recompute", body("from", TUESDAY, "to", TUESDAY, "branchId", lake.id()))
                .expect(202);
        assertThat(days.settled().told("master", "")).isEqualTo(right);
    }

    @Test
    void whatIsComputedOfBranchesWhileSomebodyIsAtTheBusinessIsSaidAndNotLost() {
        Visitor dana = spa.visitor("Dana");
        Booking one = here(dana, 1, 12);
        Booking other = atTheLake(dana, 1, 18);
        Map<String, String> before = days.settled().told("business", "");

        database.asSuperuser(connection -> {
            assertThat(AppDatabase.rows(
                            connection,
                            "select tenant_id from booking.statistics_business where tenant_id = ? for update",
                            spa.tenantId()))
                    .hasSize(1);
            complete(one);
            complete(other);
            Awaitility.await("both branches are computed")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> days.ask("&by=branch").text("/dirtyDays").equals("0"));
            assertThat(days.ask("&by=business").text("/dirtyDays"))
                    .as("once for the business")
                    .isEqualTo("1");
            assertThat(days.told("business", "")).isEqualTo(before);
            return true;
        });

        assertThat(days.settled().told("business", ""))
                .containsOnly(Map.entry(key(1, "business"), TWO_VISITS + "1, 0"));
    }

    /** What only computing puts right. */
    private void falsify(Map<String, String> right) {
        assertThat(database.change(
                        "update booking.statistics_business_figure"
                                + " set completed = completed + 7, returning_customers = 3, booked_seconds = 60"
                                + " where tenant_id = ? and day = ?",
                        spa.tenantId(),
                        TUESDAY))
                .isPositive();
        assertThat(database.change(
                        "delete from booking.statistics_business_revenue where tenant_id = ? and day = ?",
                        spa.tenantId(),
                        TUESDAY))
                .isPositive();
        assertThat(days.told("master", "")).isNotEqualTo(right);
    }

    private Booking here(Visitor visitor, int day, int hour) {
        return visitor.books(massage)
                .at(TUESDAY.plusDays(day).atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime());
    }

    private Booking atTheLake(Visitor visitor, int day, int hour) {
        return lake.isVisitedBy(visitor, massage, TUESDAY.plusDays(day), LocalTime.of(hour, 0));
    }

    private void complete(Booking booking) {
        spa.owner().post("/bookings/" + booking.id() + "/check-in").expect(200);
        spa.owner().post("/bookings/" + booking.id() + "/complete").expect(200);
    }

    private static String key(int day, Object of) {
        return TUESDAY.plusDays(day) + " " + of;
    }
}
