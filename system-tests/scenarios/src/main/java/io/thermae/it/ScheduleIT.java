package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Body.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Weeks that take turns, breaks, schedules from a date on, and dates with hours of their own are offered as they are. */
@ArquillianTest
@RunAsClient
public class ScheduleIT {

    private static final LocalDate MONDAY = Platform.today().plusDays(7).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("schedule").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage);
    private final String path = "/masters/" + aigerim.id();

    @Test
    void weeksTakeTurnsAndBreaksAreFree() {
        Answer set = set(body(
                "weeks", 2,
                "from", MONDAY.plusDays(3),
                "schedule",
                        list(
                                monday("10:00", "12:00", 1),
                                monday("15:00", "18:00", 2),
                                with(monday("19:00", "21:00", 2), "week", null)),
                "breaks", list(monday("16:00", "17:00", 2))));

        assertThat(starts(MONDAY))
                .containsExactly(
                        "10:00", "10:15", "10:30", "10:45", "11:00", "19:00", "19:15", "19:30", "19:45", "20:00");
        assertThat(starts(MONDAY.plusWeeks(1)))
                .containsExactly("15:00", "17:00", "19:00", "19:15", "19:30", "19:45", "20:00");
        assertThat(starts(MONDAY.plusWeeks(2))).contains("10:00").doesNotContain("15:00");
        assertThat(starts(MONDAY.plusDays(1))).isEmpty();
        assertThat(set.text("/weeks")).isEqualTo("2");
        assertThat(set.text("/from")).isEqualTo(MONDAY.plusDays(3).toString());
        assertThat(set.text("/breaks/0/start")).isEqualTo("16:00");
        assertThat(set.list("/schedule")).hasSize(3);
        assertThat(spa.owner().get(path).expect(200).header("ETag")).isEqualTo(set.header("ETag"));
    }

    @Test
    void aScheduleHoldsFromItsDateOnAndReplacesWhatWasSaidOfLater() {
        set(body("validFrom", MONDAY.plusWeeks(2), "schedule", list()));
        Answer set = set(body("validFrom", MONDAY.plusWeeks(1), "schedule", list(monday("13:00", "14:00", null))));

        assertThat(set.text("/schedule/0/start")).as("what holds today").isEqualTo("10:00");
        assertThat(starts(MONDAY)).startsWith("10:00");
        assertThat(starts(MONDAY.plusWeeks(1))).containsExactly("13:00");
        assertThat(starts(MONDAY.plusWeeks(2))).containsExactly("13:00");
        Answer all = spa.owner().get(path + "/schedule").expect(200);
        assertThat(all.items()).hasSize(2);
        assertThat(all.has("/items/0/validFrom")).isFalse();
        assertThat(all.text("/items/1/validFrom")).isEqualTo(MONDAY.plusWeeks(1).toString());

        set(body("schedule", list(monday("09:00", "10:00", null))));

        assertThat(starts(MONDAY.plusWeeks(1))).containsExactly("09:00");
        assertThat(spa.owner().get(path + "/schedule").expect(200).items()).hasSize(1);
    }

    @Test
    void aDateOfItsOwnReplacesTheScheduleAndOvertimeIsAdded() {
        assertThat(starts(MONDAY)).contains("10:00").doesNotContain("19:00");
        Answer off = special(body("date", MONDAY, "shifts", list())).expect(201);
        assertThat(starts(MONDAY)).isEmpty();

        special(body(
                        "date",
                        MONDAY,
                        "overtime",
                        true,
                        "shifts",
                        list(body("start", "19:00", "end", "20:00")),
                        "reason",
                        "Stocktaking"))
                .expect(201);
        assertThat(starts(MONDAY)).containsExactly("19:00");
        special(body("date", MONDAY, "shifts", list(body("start", "11:00", "end", "12:00"))))
                .refused(409, "special_date_taken");

        Answer dates = spa.owner().get(path + "/special-dates").expect(200);
        assertThat(dates.items()).hasSize(2);
        assertThat(dates.text("/items/1/reason")).isEqualTo("Stocktaking");
        spa.owner().delete(path + "/special-dates/" + off.text("/id")).expect(204);
        assertThat(starts(MONDAY)).contains("10:00", "18:15", "18:30", "19:00").doesNotContain("19:15");
        spa.owner().delete(path + "/special-dates/" + off.text("/id")).refused(404, "not_found");
    }

    @Test
    void aShiftInOneBranchIsNotInTheOther() {
        String second = spa.owner()
                .post(
                        "/branches",
                        body(
                                "name", "Second",
                                "timeZone", spa.zone().getId(),
                                "businessHours",
                                        list(body("dayOfWeek", "MONDAY", "opens", "09:00", "closes", "21:00"))))
                .expect(201)
                .text("/id");
        JsonObject there = with(monday("16:00", "17:00", null), "branchId", second);
        spa.owner().put(path + "/schedule", body("schedule", list(there))).refused(400, "validation_failed");
        spa.owner()
                .put(
                        path,
                        body(
                                "firstName", "Aigerim",
                                "lastName", "Serik",
                                "email", aigerim.email(),
                                "branchIds", list(spa.branchId(), second),
                                "serviceIds", list(massage.id())))
                .expect(200);

        set(body("schedule", list(with(monday("10:00", "11:00", null), "branchId", spa.branchId()), there)));

        assertThat(offered(MONDAY, spa.branchId())).containsExactly("10:00");
        assertThat(offered(MONDAY, UUID.fromString(second))).containsExactly("16:00");
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        Api owner = spa.owner();
        String schedule = path + "/schedule";

        assertThat(owner.put(schedule, body("weeks", 2, "schedule", list(monday("10:00", "12:00", 3))))
                        .refused(400, "validation_failed")
                        .invalidFields())
                .containsExactlyInAnyOrder("schedule[0].week", "from");
        assertThat(owner.put(schedule, body("weeks", 13, "from", MONDAY, "schedule", list()))
                        .refused(400, "validation_failed")
                        .invalidFields())
                .containsExactly("weeks");
        assertThat(owner.put(schedule, body("schedule", list(), "breaks", list(monday("12:00", "11:00", null))))
                        .refused(400, "validation_failed")
                        .invalidFields())
                .containsExactly("breaks[0].end");
        assertThat(owner.put(schedule, body("schedule", list(), "validFrom", "+99999-01-01"))
                        .refused(400, "validation_failed")
                        .invalidFields())
                .containsExactly("validFrom");
        assertThat(special(body("date", "1800-01-01", "overtime", true, "shifts", list()))
                        .refused(400, "validation_failed")
                        .invalidFields())
                .containsExactlyInAnyOrder("date", "shifts");
    }

    @Test
    void aMasterSaysItOfHimselfWithThePermissionAndAManagerOfHisBranches() {
        Api herself = spa.member(Objects.requireNonNull(aigerim.email())).api();
        Master dina = spa.master("Dina").performing(massage);
        JsonObject day = body("date", MONDAY, "shifts", list());
        herself.post(path + "/special-dates", day).refused(403, "forbidden");
        spa.owner()
                .put("/roles/MASTER/permissions", body("permissions", list("SCHEDULE_OWN_MANAGE")))
                .expect(200);

        herself.post(path + "/special-dates", day).expect(201);
        herself.post("/masters/" + dina.id() + "/special-dates", day).refused(404, "not_found");
        herself.get("/masters/" + dina.id() + "/special-dates").refused(404, "not_found");
        herself.get("/masters/" + dina.id() + "/schedule").refused(404, "not_found");
        assertThat(spa.manager("Marcus")
                        .api()
                        .get(path + "/special-dates")
                        .expect(200)
                        .items())
                .hasSize(1);
    }

    private Answer set(JsonObject schedule) {
        return spa.owner().put(path + "/schedule", schedule).expect(200);
    }

    private Answer special(JsonObject date) {
        return spa.owner().post(path + "/special-dates", date);
    }

    private static JsonObject monday(String start, String end, @Nullable Integer week) {
        return body("dayOfWeek", "MONDAY", "start", start, "end", end, "week", week);
    }

    private List<String> starts(LocalDate date) {
        return offered(date, spa.branchId());
    }

    /** Starts as the branch's clock shows them. */
    private List<String> offered(LocalDate date, UUID branch) {
        return platform
                .anybody()
                .get("/public/business/%s/availability?serviceId=%s&branchId=%s&from=%s&to=%s"
                        .formatted(spa.subdomain(), massage.id(), branch, date, date))
                .expect(200)
                .list("/slots")
                .stream()
                .map(slot -> OffsetDateTime.parse(slot.getString("start"))
                        .toLocalTime()
                        .toString())
                .toList();
    }
}
