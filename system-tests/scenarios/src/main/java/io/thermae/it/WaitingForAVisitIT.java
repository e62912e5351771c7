package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.HeldUp;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.StoredVisits;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Who had to wait for a visit because somebody else was changing it goes on from what it is then, with all that belongs to it. */
@ArquillianTest
@RunAsClient
public class WaitingForAVisitIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("waiting-visit").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final OffsetDateTime noon = TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
    private final OffsetDateTime evening = noon.plusHours(5);

    {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
    }

    @Test
    void whatIsConfirmedWhileItIsMovedStaysMoved() {
        Booking held = Booking.of(
                platform.anybody(),
                platform.anybody()
                        .post(
                                "/public/booking",
                                Body.with(spa.visitor("Dana").books(massage).request(noon), "hold", true))
                        .expect(201));

        oneAfterTheOther(
                held.id(),
                () -> owner.putLater("/bookings/" + held.id(), body("start", evening)),
                () -> platform.anybody()
                        .postLater("/public/booking/" + held.id() + "/confirm?token=" + held.manageToken(), body()));

        standsAt(held.id().toString(), evening, "CONFIRMED");
    }

    @Test
    void whatIsCancelledWithItsSeriesWhileItIsMovedAloneStaysMoved() {
        Answer series = owner.post(
                        "/series",
                        body(
                                "items",
                                list(body("serviceId", massage.id())),
                                "start",
                                noon,
                                "rule",
                                "FREQ=DAILY;COUNT=2",
                                "client",
                                body(
                                        "name",
                                        "Bolat",
                                        "phone",
                                        spa.visitor("Bolat").phone())))
                .expect(201);
        String first = series.text("/bookings/0/id");

        oneAfterTheOther(
                UUID.fromString(first),
                () -> owner.putLater("/bookings/" + first, body("start", evening)),
                () -> owner.postLater(
                        "/series/" + series.text("/id") + "/cancel", body("bookingId", first, "reason", "Ill")));

        standsAt(first, evening, "CANCELLED");
    }

    /** Both are asked for while a third one has the visit, in this order. */
    private void oneAfterTheOther(
            UUID visit, Supplier<CompletableFuture<Answer>> first, Supplier<CompletableFuture<Answer>> second) {
        HeldUp.atVisit(platform, visit).oneAfterTheOther(first, second).forEach(answer -> answer.expect(200));
    }

    private void standsAt(String visit, OffsetDateTime start, String status) {
        Answer now = owner.get("/bookings/" + visit).expect(200);
        assertThat(OffsetDateTime.parse(now.text("/start"))).isEqualTo(start);
        assertThat(OffsetDateTime.parse(now.text("/items/0/start"))).isEqualTo(start);
        assertThat(now.text("/status")).isEqualTo(status);
        new StoredVisits(platform, spa, "it").haveReserved(1);
    }
}
