package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.Days;
import io.thermae.it.support.LongReport;
import io.thermae.it.support.Member;
import io.thermae.it.support.Paper;
import io.thermae.it.support.Platform;
import io.thermae.it.support.ReportForms;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What was booked in a long period is what the report of days tells, for whom that is. */
@ArquillianTest
@RunAsClient
public class LongBookingsIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("long-bookings").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate day = Platform.today(spa.zone()).plusDays(2);

    @Test
    void whatWasBookedIsThatOfTheReportOfDaysBesideThePeriodBefore() {
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        spa.master("Aigerim").workingDaily("10:00", "15:00").performing(massage);
        spa.visitor("Dana")
                .books(massage)
                .at(day.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime());
        JsonObject told = Days.of(owner, day, day.plusDays(1))
                .settled()
                .lines("&by=branch")
                .get(0);

        List<JsonObject> now = rows(asked(owner, day, false));
        List<JsonObject> beside = rows(asked(owner, day.plusDays(1), true));

        assertThat(now).singleElement().satisfies(row -> {
            assertThat(row.getString("start")).isEqualTo(day.toString());
            assertThat(row.getString("branchId")).isEqualTo(told.getString("branchId"));
            assertThat(row.getInt("bookings")).isEqualTo(1);
            for (String same : List.of("workingMinutes", "bookedMinutes", "utilisation", "newCustomers")) {
                assertThat(row.get(same)).as(same).isEqualTo(told.get(same));
            }
        });
        assertThat(beside).singleElement().satisfies(row -> {
            assertThat(row.getInt("bookings")).isZero();
            assertThat(row.getInt("previousBookings")).isEqualTo(1);
            assertThat(row.getInt("previousBookedMinutes")).isEqualTo(60);
            assertThat(row.getJsonNumber("previousUtilisation").bigDecimalValue())
                    .isEqualByComparingTo(new BigDecimal("0.2"));
        });
        assertThat(Paper.of(
                        owner.in("en").bytes(asked(owner, day.plusDays(1), true).path() + "/result?format=pdf")))
                .contains("Bookings and utilisation", "Compared with", "20%");
    }

    @Test
    void whoSeesMoneyIsNotToldOfBookingsForThat() {
        Member marcus = spa.manager("Marcus");
        owner.put(
                        "/users/" + marcus.api().get("/users/me").text("/id") + "/permissions",
                        body(
                                "overrides",
                                list(
                                        body("permission", "FINANCE_VIEW", "granted", true),
                                        body("permission", "REPORTS_READ", "granted", true))))
                .expect(200);
        LongReport his = asked(marcus.api(), day, false);
        his.result("");

        owner.put(
                        "/users/" + marcus.api().get("/users/me").text("/id") + "/permissions",
                        body(
                                "overrides",
                                list(
                                        body("permission", "FINANCE_VIEW", "granted", true),
                                        body("permission", "REPORTS_READ", "granted", false))))
                .expect(200);

        marcus.api().post("/reports/jobs", question(day, false)).refused(403, "forbidden");
        marcus.api().get(his.path() + "/result").refused(403, "forbidden");
        LongReport.asked(marcus.api(), Body.with(question(day, false), "kind", "REVENUE"))
                .done();
    }

    private LongReport asked(Api api, LocalDate of, boolean compare) {
        return LongReport.asked(api, question(of, compare)).done();
    }

    private static JsonObject question(LocalDate of, boolean compare) {
        return body(
                "kind", "BOOKINGS", "from", of.toString(), "to", of.toString(), "groupBy", "DAY", "compare", compare);
    }

    private List<JsonObject> rows(LongReport report) {
        return ReportForms.agree(owner, report.path() + "/result");
    }
}
