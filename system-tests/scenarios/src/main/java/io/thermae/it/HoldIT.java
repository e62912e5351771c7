package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Body;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Visitor;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A place that is held is nobody else's, until its time is over. */
@ArquillianTest
@RunAsClient
public class HoldIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("hold").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
    private final OffsetDateTime noon = TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
    private final Visitor dana = spa.visitor("Dana");
    private final Visitor bolat = spa.visitor("Bolat");

    @Test
    void isNobodyElsesAndThenConfirmed() {
        Booking held = holds();
        assertThat(held.placed().text("/status")).isEqualTo("PENDING");
        assertThat(OffsetDateTime.parse(held.placed().text("/heldUntil"))).isBefore(noon);
        books(bolat, noon).refused(409, "slot_taken");

        Answer confirmed = confirm(held).expect(200);

        assertThat(confirmed.text("/status")).isEqualTo("CONFIRMED");
        assertThat(confirmed.has("/heldUntil")).isFalse();
        confirm(held).refused(409, "illegal_transition");
        assertThat(letPass(held.id())).as("what has an end").isZero();
        books(bolat, noon).refused(409, "slot_taken");
    }

    @Test
    void isFreeAgainWhenItsTimeIsOver() {
        Booking held = holds();
        assertThat(letPass(held.id())).isPositive();

        assertThat(spa.availability(massage).startsOn(TUESDAY)).contains(noon);
        books(bolat, noon).expect(201);

        assertThat(held.lookedUp().text("/status")).isEqualTo("EXPIRED");
        confirm(held).refused(409, "illegal_transition");
        held.movedTo(noon.plusHours(3)).refused(409, "illegal_transition");
        held.cancelledBecause("Ill").refused(409, "illegal_transition");
        Awaitility.await("that it is written down")
                .atMost(Duration.ofSeconds(60))
                .until(() -> spa.owner()
                        .get("/bookings?status=EXPIRED")
                        .expect(200)
                        .text()
                        .contains(held.id().toString()));
    }

    @Test
    void keepsItsEndWhenItIsMoved() {
        Booking held = holds();
        OffsetDateTime later = noon.plusHours(3);

        Answer moved = held.movedTo(later).expect(200);

        assertThat(moved.text("/heldUntil")).isEqualTo(held.placed().text("/heldUntil"));
        books(bolat, later).refused(409, "slot_taken");
        assertThat(letPass(held.id())).isPositive();
        books(bolat, later).expect(201);
    }

    @Test
    void waitsForTheBusinessWhereThatConfirms() {
        spa.owner()
                .put("/business/settings", body("autoConfirm", false, "holdMinutes", 30))
                .expect(200);
        Booking held = holds();

        Answer confirmed = confirm(held).expect(200);

        assertThat(confirmed.text("/status")).isEqualTo("PENDING");
        assertThat(confirmed.has("/heldUntil")).isFalse();
        assertThat(confirmedByStaff(held.id().toString())).isEqualTo("CONFIRMED");
    }

    @Test
    void isTakenByTheBusinessToo() {
        Answer held = spa.owner()
                .post(
                        "/bookings",
                        body(
                                "items",
                                list(body("serviceId", massage.id())),
                                "start",
                                noon,
                                "client",
                                body("name", "Dana", "phone", dana.phone()),
                                "hold",
                                true))
                .expect(201);

        assertThat(held.text("/heldUntil")).isNotBlank();
        assertThat(confirmedByStaff(held.text("/id"))).isEqualTo("CONFIRMED");
    }

    private Booking holds() {
        JsonObject request = Body.with(dana.books(massage).with(aigerim).request(noon), "hold", true);
        return Booking.of(
                platform.anybody(),
                platform.anybody().post("/public/booking", request).expect(201));
    }

    private Answer books(Visitor visitor, OffsetDateTime start) {
        return platform.anybody()
                .post("/public/booking", visitor.books(massage).with(aigerim).request(start));
    }

    private Answer confirm(Booking held) {
        return platform.anybody().post("/public/booking/" + held.id() + "/confirm?token=" + held.manageToken(), body());
    }

    private String confirmedByStaff(String id) {
        return spa.owner()
                .post("/bookings/" + id + "/confirm", body())
                .expect(200)
                .text("/status");
    }

    /** The clock of the tests does not jump; says how much was held. */
    private int letPass(UUID bookingId) {
        return platform.database()
                        .change(
                                "update booking.allocation set held_until = timestamptz '2000-01-01'"
                                        + " where booking_id = ? and active and held_until is not null",
                                bookingId)
                + platform.database()
                        .change(
                                "update booking.booking set held_until = timestamptz '2000-01-01'"
                                        + " where id = ? and held_until is not null",
                                bookingId);
    }
}
