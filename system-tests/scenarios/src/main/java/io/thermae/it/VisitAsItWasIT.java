package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients come late, and not all that was booked takes place. */
@ArquillianTest
@RunAsClient
public class VisitAsItWasIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("asitwas").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Service scrub = spa.service("Scrub").lasting(30).costing("4999.99");

    private Booking booking;

    @BeforeEach
    void book() {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage, scrub);
        booking = spa.visitor("Dana")
                .books(massage, scrub)
                .at(TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime());
    }

    @Test
    void whenTheClientCameIsNoted() {
        Answer early = step("check-in").expect(200);

        assertThat(OffsetDateTime.parse(early.text("/arrivedAt"))).isBefore(booking.start());
        assertThat(early.text("/lateMinutes")).isEqualTo("0");
    }

    @Test
    void howLateTheClientCameIsTold() {
        // the clock of the tests does not jump: the visit was to begin earlier
        assertThat(platform.database()
                        .change(
                                "update booking.booking_item set starts_at = starts_at - interval '30 days',"
                                        + " ends_at = ends_at - interval '30 days' where booking_id = ?",
                                booking.id()))
                .isEqualTo(2);

        Answer late = step("check-in").expect(200);

        assertThat(Integer.parseInt(late.text("/lateMinutes"))).isBetween(20 * 24 * 60, 30 * 24 * 60);
    }

    @Test
    void whatWasLeftOutCostsNothing() {
        step("check-in").expect(200);

        Answer completed = complete(1).expect(200);

        assertThat(completed.text("/status")).isEqualTo("COMPLETED");
        assertThat(completed.text("/total/amount")).isEqualTo("15000.00");
        assertThat(completed.list("/items"))
                .extracting(item -> item.getBoolean("leftOut"))
                .containsExactly(false, true);
        Answer later = spa.owner().get("/bookings/" + booking.id()).expect(200);
        assertThat(later.text("/total/amount")).isEqualTo("15000.00");
        assertThat(spa.owner()
                        .get("/customers/" + later.text("/customerId") + "/visits")
                        .expect(200)
                        .text())
                .contains("15000.00")
                .doesNotContain("19999.99");
    }

    @Test
    void allOfItCostsAllOfIt() {
        step("check-in").expect(200);

        assertThat(step("complete").expect(200).text("/total/amount")).isEqualTo("19999.99");
    }

    @Test
    void somethingOfItTakesPlace() {
        step("check-in").expect(200);

        complete(0, 1).refusedField("leftOut", "nothing_done");
        complete(2).refusedField("leftOut", "unknown_item");
        complete(-1).refusedField("leftOut", "unknown_item");
        assertThat(spa.owner().get("/bookings/" + booking.id()).expect(200).text("/status"))
                .isEqualTo("CHECKED_IN");
    }

    private Answer step(String step) {
        return spa.owner().post("/bookings/" + booking.id() + "/" + step);
    }

    private Answer complete(Object... leftOut) {
        JsonObject how = body("leftOut", list(leftOut));
        return spa.owner().post("/bookings/" + booking.id() + "/complete", how);
    }
}
