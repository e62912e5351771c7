package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Business;
import io.thermae.it.support.Days;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Working time of a day is what schedules, hours and absences make of it, as long as the day is where the branch is. */
@ArquillianTest
@RunAsClient
public class DailyWorkingTimeIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();

    @Test
    void workingTimeFollowsWhateverItIsMadeOf() {
        Business spa = platform.registersBusiness("hours").approved().opensDaily("09:00", "21:00");
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        Master aigerim = spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        Days branch = Days.of(spa.owner(), TUESDAY, TUESDAY);
        assertThat(working(branch)).isEqualTo(540);

        spa.owner()
                .post("/masters/" + aigerim.id() + "/time-off", body("start", at(spa, 18), "end", at(spa, 20)))
                .expect(201);
        assertThat(working(branch)).isEqualTo(480);
        spa.owner()
                .post(
                        "/branches/" + spa.branchId() + "/special-dates",
                        body("date", TUESDAY, "opens", "12:00", "closes", "21:00"))
                .expect(201);
        assertThat(working(branch)).isEqualTo(360);
        spa.owner()
                .post(
                        "/masters/" + aigerim.id() + "/special-dates",
                        body("date", TUESDAY, "shifts", list(body("start", "13:00", "end", "15:00"))))
                .expect(201);
        assertThat(working(branch)).isEqualTo(120);
        Days after = Days.of(spa.owner(), TUESDAY.plusDays(1), TUESDAY.plusDays(1));
        assertThat(working(after)).isEqualTo(540);
        spa.owner()
                .put(
                        "/masters/" + aigerim.id() + "/schedule",
                        body("schedule", list(body("dayOfWeek", "WEDNESDAY", "start", "08:00", "end", "11:00"))))
                .expect(200);
        assertThat(working(after)).isEqualTo(120);
        spa.opensDaily("10:30", "21:00");
        assertThat(working(after)).isEqualTo(30);
        assertThat(working(branch)).isEqualTo(120);
        spa.owner().delete("/masters/" + aigerim.id()).expect(204);
        assertThat(after.settled().lines("")).isEmpty();
    }

    @Test
    void daysAreAsLongAsTheyAreWhereTheBranchIs() {
        // on the first of March the clocks of Almaty went back an hour, on its last day those of Berlin went forward
        assertThat(workingAroundTheClock("Asia/Almaty", LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 1)))
                .containsExactlyInAnyOrder(1500, 1440);
        assertThat(workingAroundTheClock("Europe/Berlin", LocalDate.of(2024, 3, 30), LocalDate.of(2024, 3, 31)))
                .containsExactly(1440, 1380);
    }

    private List<Integer> workingAroundTheClock(String zone, LocalDate from, LocalDate to) {
        Business everOpen =
                platform.registersBusiness("nights").in(zone).approved().opensDaily("00:00", "00:00");
        Service watch = everOpen.service("Watch").lasting(60).costing("10.00");
        everOpen.master("Nina").workingDaily("00:00", "00:00").performing(watch);
        // half of it before midnight
        everOpen.visitor("Dana")
                .books(watch)
                .at(to.minusDays(1).atTime(23, 30).atZone(everOpen.zone()).toOffsetDateTime());
        List<JsonObject> lines = Days.of(everOpen.owner(), from, to).settled().lines("&by=business");
        assertThat(lines).extracting(line -> line.getInt("bookedMinutes")).satisfies(minutes -> assertThat(
                        minutes.stream().mapToInt(each -> each).sum())
                .isEqualTo(60));
        return lines.stream().map(line -> line.getInt("workingMinutes")).toList();
    }

    private static int working(Days of) {
        return of.settled().lines("").get(0).getInt("workingMinutes");
    }

    private static OffsetDateTime at(Business spa, int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
