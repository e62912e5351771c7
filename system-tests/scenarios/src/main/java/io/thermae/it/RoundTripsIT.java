package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Unique;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How often bookings wait for the database, begin and commit aside, on a node that knows the business: round trips cost more
 * than all that is done between them. Whoever raises one of these numbers says why.
 */
@ArquillianTest
@RunAsClient
public class RoundTripsIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final TestBed testBed = TestBed.current();
    private final Platform platform = testBed.platform();
    private final Api anybody = platform.anybody();
    private final Business spa = platform.registersBusiness("quick").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Service sauna = spa.service("Sauna").lasting(30).costing("5000.00");

    @BeforeEach
    void theNodeKnowsTheBusiness() {
        spa.master("Aigerim").workingDaily("10:00", "20:00").performing(massage, sauna);
        Booking known =
                Booking.of(anybody, anybody.post("/public/booking", visit(10)).expect(201));
        known.movedTo(at(18)).expect(200);
        known.cancelledBecause("ill").expect(200);
    }

    @Test
    void aVisitorBooks() {
        // subdomain, opening, what is taken, the card, all that is written
        assertThat(roundTrips(
                        anybody, api -> api.post("/public/booking", visit(12)).expect(201)))
                .isEqualTo(5);
    }

    @Test
    void aVisitorMovesAndCancels() {
        Booking booking =
                Booking.of(anybody, anybody.post("/public/booking", visit(12)).expect(201));
        String path = "/public/booking/" + booking.id() + "?token=" + booking.manageToken();

        // whose it is, opening, the booking, what is taken, all that is written
        assertThat(roundTrips(
                        anybody, api -> api.put(path, body("start", at(14))).expect(200)))
                .isEqualTo(5);
        assertThat(roundTrips(
                        anybody, api -> api.delete(path, body("reason", "ill")).expect(200)))
                .isEqualTo(4);
    }

    @Test
    void staffBooksMovesAndCancels() {
        JsonObject client = body("name", "Dana", "email", Unique.email("dana"));
        UUID[] booked = new UUID[1];

        // the session, opening, what is taken, the card, all that is written
        assertThat(roundTrips(spa.owner(), api -> {
                    Answer answer = api.post(
                                    "/bookings",
                                    body(
                                            "items",
                                                    list(
                                                            body("serviceId", massage.id()),
                                                            body("serviceId", sauna.id())),
                                            "start", at(12),
                                            "client", client))
                            .expect(201);
                    booked[0] = UUID.fromString(answer.text("/id"));
                }))
                .isEqualTo(5);
        String path = "/bookings/" + booked[0];
        assertThat(roundTrips(
                        spa.owner(), api -> api.put(path, body("start", at(15))).expect(200)))
                .isEqualTo(5);
        assertThat(roundTrips(spa.owner(), api -> api.delete(path).expect(200))).isEqualTo(4);
    }

    @Test
    void staffReadsBookings() {
        anybody.post("/public/booking", visit(12)).expect(201);

        // the session, opening, the page, the note of what was read
        assertThat(roundTrips(spa.owner(), api -> api.get("/bookings?from=" + TUESDAY + "&to=" + TUESDAY)
                        .expect(200)))
                .isEqualTo(4);
    }

    @Test
    void aVisitorLooksForFreeTimes() {
        String path = "/public/business/" + spa.subdomain() + "/availability?from=" + TUESDAY + "&to=" + TUESDAY
                + "&serviceId=" + massage.id();
        anybody.get(path).expect(200);

        // subdomain, opening, what is taken
        assertThat(roundTrips(anybody, api -> api.get(path).expect(200))).isEqualTo(3);
        assertThat(roundTrips(anybody, api -> api.get(path + "&branchId=" + spa.branchId())
                        .expect(200)))
                .isEqualTo(3);
    }

    @Test
    void theirNumberForFreeTimesDoesNotDependOnHowMuchThereIsToLookAt() {
        Business large = platform.registersBusiness("large").approved().opensDaily("09:00", "21:00");
        Service wrap = large.service("Wrap").lasting(60).costing("15000.00");
        large.master("Aigerim").workingDaily("10:00", "20:00").performing(wrap);
        String path = "/public/business/" + large.subdomain() + "/availability?serviceId=" + wrap.id() + "&from="
                + TUESDAY + "&to=";
        Api owner = large.owner();
        // what is changed is forgotten: the first look reads all, the second what is taken
        owner.put("/business/settings", body("autoConfirm", true)).expect(200);
        int unknown = roundTrips(anybody, api -> api.get(path + TUESDAY).expect(200));
        int known = roundTrips(anybody, api -> api.get(path + TUESDAY).expect(200));

        List<Integer> staff = ofStaff(owner, wrap, TUESDAY);
        for (int i = 1; i < 50; i++) {
            large.master("Master " + i).workingDaily("09:00", "19:00").performing(wrap);
        }
        for (int i = 0; i < 5; i++) {
            large.visitor("Dana")
                    .books(wrap)
                    .at(TUESDAY.plusDays(i).atTime(12, 0).atZone(large.zone()).toOffsetDateTime());
        }
        owner.put("/business/settings", body("autoConfirm", false)).expect(200);

        assertThat(roundTrips(
                        anybody, api -> api.get(path + TUESDAY.plusDays(30)).expect(200)))
                .isEqualTo(unknown);
        assertThat(roundTrips(
                        anybody, api -> api.get(path + TUESDAY.plusDays(30)).expect(200)))
                .isEqualTo(known)
                .isEqualTo(3);
        // the session, opening, what is taken, and opening once more to say the zone
        assertThat(ofStaff(owner, wrap, TUESDAY.plusDays(30))).isEqualTo(staff).containsOnly(4);
    }

    /** Of the times that staff can book, their days, and the next of them. */
    private List<Integer> ofStaff(Api owner, Service service, LocalDate last) {
        String question = "serviceId=" + service.id() + "&from=" + TUESDAY;
        return Stream.of("?" + question + "&to=" + last, "/days?" + question + "&to=" + last, "/next?" + question)
                .map(path -> "/availability" + path)
                .map(path -> {
                    owner.get(path).expect(200);
                    return roundTrips(owner, api -> api.get(path).expect(200));
                })
                .toList();
    }

    @Test
    void takingTurnsCostsNone() {
        spa.owner().put("/business/settings", body("masterChoice", "ROTATION")).expect(200);
        anybody.post("/public/booking", visit(14)).expect(201);

        assertThat(roundTrips(
                        anybody, api -> api.post("/public/booking", visit(12)).expect(201)))
                .isEqualTo(5);
    }

    @Test
    void aPrepaymentCostsNoneUnlessItDependsOnWhatThereHasBeen() {
        Service ritual = spa.service("Ritual")
                .lasting(30)
                .with("prepayment", body("kind", "FULL"))
                .costing("5000.00");
        Service peeling = spa.service("Peeling")
                .lasting(30)
                .with("prepayment", body("kind", "FULL", "when", "FIRST_VISIT"))
                .costing("5000.00");
        spa.master("Dina").workingDaily("10:00", "20:00").performing(ritual, peeling);
        anybody.post("/public/booking", visit(10, ritual)).expect(201);
        anybody.post("/public/booking", visit(11, peeling)).expect(201);

        assertThat(roundTrips(anybody, api -> api.post("/public/booking", visit(12, ritual))
                        .expect(201)))
                .isEqualTo(5);
        // and the visits that there have been
        assertThat(roundTrips(anybody, api -> api.post("/public/booking", visit(13, peeling))
                        .expect(201)))
                .isEqualTo(6);
    }

    private JsonObject visit(int hour) {
        return visit(hour, massage, sauna);
    }

    private JsonObject visit(int hour, Service... services) {
        return body(
                "subdomain",
                spa.subdomain(),
                "items",
                Stream.of(services)
                        .map(service -> body("serviceId", service.id()))
                        .toList(),
                "start",
                at(hour),
                "client",
                body("name", "Dana", "email", Unique.email("dana")));
    }

    private OffsetDateTime at(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }

    private int roundTrips(Api api, Consumer<Api> call) {
        String requestId = UUID.randomUUID().toString();
        call.accept(api.withHeader("X-Request-Id", requestId));
        return testBed.logged(requestId, line -> line.containsKey("route")).getInt("roundTrips");
    }
}
