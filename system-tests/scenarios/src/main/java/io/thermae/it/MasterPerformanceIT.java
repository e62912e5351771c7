package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Visitor;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** How masters do is told in figures that anybody can work out by hand from the bookings. */
@ArquillianTest
@RunAsClient
public class MasterPerformanceIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final TestBed testBed = TestBed.current();
    private final Platform platform = testBed.platform();
    private final Business spa =
            platform.registersBusiness("figures").approved().opensDaily("09:00", "21:00");
    private final Service massage =
            spa.service("Massage").lasting(60).between(0, 15).costing("15000.50");
    private final Service colour = spa.service("Colour")
            .lasting(90)
            .with(
                    "segments",
                    list(
                            body("kind", "WORK", "durationMinutes", 30),
                            body("kind", "PROCESSING", "durationMinutes", 40),
                            body("kind", "FINISHING", "durationMinutes", 20)))
            .costing("20000.00");
    private final Master aigerim =
            spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage, colour);

    @Test
    void theFiguresAreThoseOfTheBookings() {
        Visitor dana = spa.visitor("Dana");
        Visitor timur = spa.visitor("Timur");
        complete(dana.books(massage).at(hour(10)));
        complete(timur.books(colour).at(hour(12)));
        // again, after the period
        dana.books(massage).at(hour(10).plusDays(20));
        Booking missed = spa.visitor("Bolat").books(massage).at(hour(14));
        spa.visitor("Ill").books(massage).at(hour(16)).cancelledBecause("ill").expect(200);
        spa.visitor("Waits").books(massage).at(hour(16));
        spa.owner()
                .post("/masters/" + aigerim.id() + "/time-off", body("start", hour(18), "end", hour(20)))
                .expect(201);
        platform.database().change("update booking.booking set status = 'NO_SHOW' where id = ?", missed.id());

        Answer figures = of(spa.owner(), "").expect(200);

        // nine hours less the one in which she is off
        assertThat(figures.text("/workingMinutes")).isEqualTo("480");
        // the massage that was done, the work at the colour without its forty minutes of waiting, the massage to come
        assertThat(figures.text("/bookedMinutes")).isEqualTo("170");
        assertThat(figures.text("/utilisation")).isEqualTo("0.3542");
        assertThat(figures.text("/revenue/0/amount")).isEqualTo("35000.50");
        assertThat(figures.text("/revenue/0/currency")).isEqualTo("KZT");
        assertThat(figures.list("/revenue")).hasSize(1);
        assertThat(figures.text("/visits")).isEqualTo("2");
        assertThat(figures.text("/cancelled")).isEqualTo("1");
        assertThat(figures.text("/noShows")).isEqualTo("1");
        assertThat(figures.text("/noShowRate")).isEqualTo("0.3333");
        assertThat(figures.text("/customers")).isEqualTo("2");
        assertThat(figures.text("/rebookedCustomers")).isEqualTo("1");
        assertThat(figures.text("/rebookingRate")).isIn("0.5", "0.5000");
        assertThat(of(spa.owner(), "&rebookedWithinDays=19").text("/rebookedCustomers"))
                .isEqualTo("0");
        assertThat(of(spa.owner(), "&rebookedWithinDays=20").text("/rebookedCustomers"))
                .isEqualTo("1");
        Answer next = spa.owner()
                .get(path(TUESDAY.plusDays(1), TUESDAY.plusDays(1), ""))
                .expect(200);
        assertThat(next.text("/workingMinutes")).isEqualTo("540");
        assertThat(next.has("/noShowRate")).isFalse();
        assertThat(next.has("/rebookingRate")).isFalse();
        assertThat(report(spa.owner(), "").items()).singleElement().isEqualTo(figures.json());
    }

    @Test
    void anHourThatTheClocksSkipIsNeitherWorkedNorBooked() {
        Business berlin = platform.registersBusiness("figures")
                .in("Europe/Berlin")
                .charging("EUR")
                .approved()
                .opensDaily("00:00", "00:00");
        Service care = berlin.service("Care").lasting(60).costing("80.00");
        Master night = berlin.master("Nina").workingDaily("00:00", "00:00").performing(care);
        LocalDate change = LocalDate.of(2024, 3, 31);
        berlin.visitor("Dana")
                .books(care)
                .at(change.atTime(1, 30).atZone(berlin.zone()).toOffsetDateTime());

        Answer figures = berlin.owner()
                .get("/masters/" + night.id() + "/performance?from=" + change + "&to=" + change)
                .expect(200);

        assertThat(figures.text("/workingMinutes")).isEqualTo("1380");
        assertThat(figures.text("/bookedMinutes")).isEqualTo("60");
    }

    @Test
    void eachIsToldWhatIsHisAffair() {
        Master bota = spa.master("Bota").workingDaily("10:00", "19:00").performing(massage);
        Api herself = spa.member(Objects.requireNonNull(aigerim.email())).api();
        String second = spa.owner()
                .post("/branches", body("name", "Second", "timeZone", spa.zone().getId()))
                .expect(201)
                .text("/id");
        Api elsewhere = spa.manager("Marcus", second).api();
        Api here = spa.manager("Paulina").api();
        String ofBota = "/masters/" + bota.id() + "/performance?from=" + TUESDAY + "&to=" + TUESDAY;

        of(herself, "").expect(200);
        herself.get(ofBota).refused(403, "forbidden");
        report(herself, "").refused(403, "forbidden");
        assertThat(report(here, "").items()).hasSize(2);
        here.get(ofBota).expect(200);
        assertThat(report(elsewhere, "").items()).isEmpty();
        elsewhere.get(ofBota).refused(404, "not_found");
        report(here, "&branchId=" + second).refused(404, "not_found");
        assertThat(report(spa.owner(), "&branchId=" + second).items()).isEmpty();
        report(spa.owner(), "&branchId=" + UUID.randomUUID()).refused(404, "not_found");
        spa.owner()
                .put("/roles/MANAGER/permissions", body("permissions", list()))
                .expect(200);
        report(here, "").refused(403, "forbidden");
        here.get(ofBota).refused(403, "forbidden");
    }

    @Test
    void badInputIsNamed() {
        String path = "/reports/masters";
        spa.owner().get(path).refusedField("from", "required");
        spa.owner().get(path + "?from=2024-03-05&to=2024-03-04").refusedField("to", "must_not_be_before_from");
        spa.owner().get(path + "?from=2024-03-05&to=2025-03-06").refusedField("to", "range_too_long");
        report(spa.owner(), "&rebookedWithinDays=0").refusedField("rebookedWithinDays", "out_of_range");
        report(spa.owner(), "&rebookedWithinDays=soon").refusedField("rebookedWithinDays", "wrong_type");
        report(spa.owner(), "&branchId=x").refusedField("branchId", "invalid_format");
    }

    @Test
    void pagesAndHowOftenTheDatabaseIsAskedDoesNotDependOnHowManyThereAre() {
        String path = "/reports/masters?from=" + TUESDAY + "&to=" + TUESDAY;
        spa.owner().get(path).expect(200);
        int before = roundTrips(path);
        for (String name : List.of("Bota", "Dina", "Gul", "Zere")) {
            spa.visitor(name)
                    .books(massage)
                    .with(spa.master(name).workingDaily("10:00", "19:00").performing(massage))
                    .at(hour(12));
        }

        assertThat(roundTrips(path)).isEqualTo(before);
        Answer first = spa.owner().get(path + "&limit=2").expect(200);
        Answer second = spa.owner()
                .get(path + "&limit=3&cursor=" + first.text("/nextCursor"))
                .expect(200);
        assertThat(first.items()).hasSize(2);
        assertThat(second.items())
                .hasSize(3)
                .extracting(master -> master.getString("masterId"))
                .doesNotContainAnyElementsOf(first.items().stream()
                        .map(master -> master.getString("masterId"))
                        .toList());
        assertThat(second.has("/nextCursor")).isFalse();
    }

    private int roundTrips(String path) {
        String requestId = UUID.randomUUID().toString();
        List<JsonObject> items = spa.owner()
                .withHeader("X-Request-Id", requestId)
                .get(path)
                .expect(200)
                .items();
        assertThat(items).isNotEmpty();
        return testBed.logged(requestId, line -> line.containsKey("route")).getInt("roundTrips");
    }

    private void complete(Booking booking) {
        spa.owner().post("/bookings/" + booking.id() + "/check-in").expect(200);
        spa.owner().post("/bookings/" + booking.id() + "/complete").expect(200);
    }

    private Answer of(Api api, String more) {
        return api.get(path(TUESDAY, TUESDAY, more));
    }

    private String path(LocalDate from, LocalDate to, String more) {
        return "/masters/" + aigerim.id() + "/performance?from=" + from + "&to=" + to + more;
    }

    private static Answer report(Api api, String more) {
        return api.get("/reports/masters?from=" + TUESDAY + "&to=" + TUESDAY + more);
    }

    private OffsetDateTime hour(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
