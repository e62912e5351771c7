package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Slot;
import jakarta.json.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The month at a glance, and the next free time. */
@ArquillianTest
@RunAsClient
public class AvailabilityIT {

    private static final LocalDate TODAY = Platform.today();
    private static final LocalDate NEXT_MONTH = TODAY.plusDays(20);

    private final Platform platform = Platform.current();
    private final Api anybody = platform.anybody();
    private final Business spa = platform.registersBusiness("glance").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").working(DayOfWeek.TUESDAY, "10:00", "19:00").performing(massage);

    @Test
    void theMonthShowsHowManyStartsEachDayHas() {
        spa.master("Dina").working(DayOfWeek.TUESDAY, "10:00", "14:00").performing(massage);
        LocalDate last = NEXT_MONTH.plusDays(30);
        Map<LocalDate, Long> expected = spa.availability(massage).between(NEXT_MONTH, last).stream()
                .collect(Collectors.groupingBy(slot -> slot.start().toLocalDate(), Collectors.counting()));

        Answer days =
                anybody.get(path("days", "&from=" + NEXT_MONTH + "&to=" + last)).expect(200);

        assertThat(days.text("/timeZone")).isEqualTo(spa.zone().getId());
        assertThat(days.list("/days")).hasSize(31).allSatisfy(day -> assertThat((long) day.getInt("slots"))
                .isEqualTo(expected.getOrDefault(LocalDate.parse(day.getString("date")), 0L)));
        assertThat(expected).isNotEmpty();
    }

    @Test
    void theNextTimeIsTheFirstOfAll() {
        Slot first =
                spa.availability(massage).between(TODAY, TODAY.plusDays(14)).get(0);

        assertThat(next("")).isEqualTo(first);
        spa.visitor("Dana").books(massage).at(first.start());
        assertThat(next("").start()).isAfterOrEqualTo(first.end());
        LocalDate later = next("&from=" + NEXT_MONTH + "&masterId=" + aigerim.id())
                .start()
                .toLocalDate();
        assertThat(later).isAfterOrEqualTo(NEXT_MONTH);
        assertThat(later.getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
    }

    @Test
    void theNextTimeMayBeMonthsAhead() {
        OffsetDateTime from = TODAY.minusDays(1).atStartOfDay(spa.zone()).toOffsetDateTime();
        spa.owner()
                .post(
                        "/masters/" + aigerim.id() + "/time-off",
                        body("start", from, "end", from.plusDays(100), "reason", "A long journey"))
                .expect(201);

        assertThat(next("").start()).isAfterOrEqualTo(from.plusDays(100));
    }

    @Test
    void whereNobodyEverWorksThereIsNoNextTime() {
        Service sauna = spa.service("Sauna").lasting(60).costing("9000.00");

        Answer answer = anybody.get(
                        "/public/business/" + spa.subdomain() + "/availability/next?serviceId=" + sauna.id())
                .expect(200);

        assertThat(answer.value("/slot")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void badQuestionsAreNamed() {
        for (String view : List.of("days", "next")) {
            String path = "/public/business/" + spa.subdomain() + "/availability/" + view;
            assertThat(anybody.get(path + "?from=yesterday")
                            .refused(400, "validation_failed")
                            .invalidFields())
                    .contains("serviceId", "from");
        }
        assertThat(anybody.get(path("days", "&from=" + TODAY + "&to=" + TODAY.plusDays(62)))
                        .refused(400, "validation_failed")
                        .invalidFields())
                .containsExactly("to");
        anybody.get(path("next", "&branchId=" + aigerim.id())).refused(404, "not_found");
    }

    private Slot next(String filter) {
        return Slot.of(
                anybody.get(path("next", filter)).expect(200).value("/slot").asJsonObject());
    }

    private String path(String view, String filter) {
        return "/public/business/" + spa.subdomain() + "/availability/" + view + "?serviceId=" + massage.id() + filter;
    }
}
