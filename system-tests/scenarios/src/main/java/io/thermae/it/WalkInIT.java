package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who comes without a booking is taken in at once, and need not say who he is. */
@ArquillianTest
@RunAsClient
public class WalkInIT {

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("walkin").approved().opensDaily("00:00", "00:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");

    @BeforeEach
    void twoMastersAreThere() {
        spa.master("Aigerim").workingDaily("00:00", "00:00").performing(massage);
        spa.master("Bota").workingDaily("00:00", "00:00").performing(massage);
    }

    @Test
    void heIsTakenInAtOnce() {
        Answer first = spa.owner().post("/bookings", walkIn()).expect(201);

        assertThat(first.text("/status")).isEqualTo("CHECKED_IN");
        assertThat(first.text("/walkIn")).isEqualTo("true");
        assertThat(first.text("/client/name")).isEqualTo("Walk-in");
        assertThat(first.has("/client/phone")).isFalse();
        OffsetDateTime start = OffsetDateTime.parse(first.text("/start"));
        assertThat(start.getSecond()).isZero();
        assertThat(start.getNano()).isZero();

        Answer second = spa.owner()
                .post("/bookings", Body.with(walkIn(), "client", body("name", "Bolat")))
                .expect(201);
        assertThat(second.text("/client/name")).isEqualTo("Bolat");
        assertThat(second.text("/customerId")).isEqualTo(first.text("/customerId"));
        assertThat(second.text("/items/0/masterId")).isNotEqualTo(first.text("/items/0/masterId"));
        spa.owner().post("/bookings", walkIn()).refused(409, "slot_taken");

        spa.owner().post("/bookings/" + first.text("/id") + "/complete").expect(200);
    }

    @Test
    void whoSaysWhoHeIsHasACardOfHisOwn() {
        Answer known = spa.owner()
                .post("/bookings", Body.with(walkIn(), "client", body("name", "Dana", "phone", "+7 701 000 00 02")))
                .expect(201);
        Answer anonymous = spa.owner().post("/bookings", walkIn()).expect(201);

        assertThat(known.text("/customerId")).isNotEqualTo(anonymous.text("/customerId"));
        assertThat(known.text("/client/phone")).isEqualTo("+77010000002");
    }

    @Test
    void heBeginsAboutNow() {
        OffsetDateTime start = OffsetDateTime.parse(
                spa.owner().post("/bookings", walkIn()).expect(201).text("/start"));

        spa.owner()
                .post("/bookings", Body.with(walkIn(), "start", start.minusMinutes(30)))
                .expect(201);
        spa.owner()
                .post("/bookings", Body.with(walkIn(), "start", start.plusHours(3)))
                .refusedField("start", "must_be_about_now");
        spa.owner()
                .post("/bookings", Body.with(walkIn(), "start", start.minusHours(3)))
                .refusedField("start", "must_be_about_now");
    }

    @Test
    void everybodyElseSaysWhoAndWhen() {
        JsonObject visit = body("items", list(body("serviceId", massage.id())));
        spa.owner().post("/bookings", visit).refusedField("client", "client_or_customer");
        spa.owner()
                .post("/bookings", Body.with(visit, "client", body("name", "Dana", "phone", "+7 701 000 00 02")))
                .refusedField("start", "required");
        spa.owner()
                .post(
                        "/bookings",
                        Body.with(
                                Body.with(visit, "client", body("name", "Dana")), "start", "2024-03-05T12:00:00+05:00"))
                .refusedField("client.phone", "contact_required");
    }

    private JsonObject walkIn() {
        return body("items", list(body("serviceId", massage.id())), "walkIn", true);
    }
}
