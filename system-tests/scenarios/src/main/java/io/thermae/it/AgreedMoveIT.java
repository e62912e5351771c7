package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What was agreed of a visit goes along when it moves: how many do it, in what, and whom the client has chosen. */
@ArquillianTest
@RunAsClient
public class AgreedMoveIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("agreed").approved().opensDaily("09:00", "21:00");

    @Test
    void twoStillDoItThoughTheServiceTakesOneNow() {
        Service fourHands =
                spa.service("Four hands").lasting(60).with("mastersRequired", 2).costing("40000.00");
        Master aigerim = spa.master("Aigerim").workingDaily("10:00", "19:00").performing(fourHands);
        spa.master("Dina").workingDaily("10:00", "19:00").performing(fourHands);
        Booking booked = spa.visitor("Dana").books(fourHands).with(aigerim).at(at(12));

        edits(fourHands, body("mastersRequired", 1));

        booked.movedTo(at(14)).expect(200);
        assertThat(booked.lookedUp()
                        .json()
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getJsonArray("masterIds"))
                .hasSize(2);
    }

    @Test
    void theRoomGoesAlongThoughTheServiceTakesNoneNow() {
        UUID rooms = spa.resourceType("Room");
        spa.resource(rooms, "The only one", 1);
        Service wrap = spa.service("Wrap").lasting(60).taking(rooms, 1).costing("9000.00");
        Service sauna = spa.service("Sauna").lasting(60).taking(rooms, 1).costing("9000.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(wrap);
        spa.master("Dina").workingDaily("10:00", "19:00").performing(sauna);
        Booking booked = spa.visitor("Dana").books(wrap).at(at(12));

        edits(wrap, body("resources", list()));

        booked.movedTo(at(14)).expect(200);
        spa.visitor("Bolat").books(sauna).triesAt(at(14)).refused(409, "slot_taken");
    }

    @Test
    void aMasterMovesItWithThoseWhoHaveItOrNotAtAll() {
        Service fourHands =
                spa.service("Four hands").lasting(60).with("mastersRequired", 2).costing("40000.00");
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        Master aigerim =
                spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(fourHands);
        Master dina =
                spa.master("Dina").invited().workingDaily("10:00", "19:00").performing(fourHands, massage);
        Booking booked = spa.visitor("Dana").books(fourHands).with(aigerim).at(at(12));
        Master colleague = spa.master("Bota").workingDaily("10:00", "19:00").performing(fourHands);
        spa.visitor("Bolat").books(massage).with(dina).at(at(15));
        String path = "/bookings/" + booked.id();

        // a colleague is free then, who did not have it
        api(aigerim).put(path, body("start", at(15))).refused(409, "slot_taken");
        JsonObject moved = item(api(dina).put(path, body("start", at(17))).expect(200));

        assertThat(moved.getString("masterId")).isEqualTo(aigerim.id().toString());
        assertThat(moved.getJsonArray("masterIds")).isEqualTo(list(aigerim.id(), dina.id()));
        JsonObject sent = item(spa.owner().put(path, body("start", at(15))).expect(200));
        assertThat(sent.getJsonArray("masterIds")).isEqualTo(list(aigerim.id(), colleague.id()));
    }

    @Test
    void whoeverIsChosenOfAGroupVisitsMastersIsTheOneAskedFor() {
        Service yoga = spa.service("Yoga")
                .lasting(60)
                .with("places", 4)
                .with("mastersRequired", 2)
                .costing("3000.00");
        Master aigerim = spa.master("Aigerim").workingDaily("10:00", "19:00").performing(yoga);
        Master dina = spa.master("Dina").workingDaily("10:00", "19:00").performing(yoga);
        String group = spa.owner()
                .post("/group-visits", body("serviceId", yoga.id(), "masterId", aigerim.id(), "start", at(12)))
                .expect(201)
                .text("/id");

        Booking booked = spa.visitor("Dana").books(yoga).with(dina).at(at(12));

        assertThat(booked.placed().text("/items/0/masterId"))
                .isEqualTo(dina.id().toString());
        spa.owner().put("/group-visits/" + group, body("start", at(15))).expect(200);
        assertThat(booked.lookedUp().text("/items/0/masterId"))
                .isEqualTo(dina.id().toString());
    }

    @Test
    void aVisitThatStaysIsInTheWayOfThoseThatGo() {
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        Master aigerim = spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        JsonObject visit = body(
                "items", list(body("serviceId", massage.id(), "masterId", aigerim.id())),
                "start", at(12),
                "rule", "FREQ=DAILY;COUNT=4",
                "client", spa.visitor("Dana").client());
        Answer series = spa.owner().post("/series", visit).expect(201);
        // there remain the first, the second and the fourth day
        spa.owner()
                .delete("/bookings/" + series.text("/bookings/2/id"), body("reason", "ill"))
                .expect(200);
        spa.owner()
                .post(
                        "/masters/" + aigerim.id() + "/time-off",
                        body("start", at(10).plusDays(2), "end", at(19).plusDays(2)))
                .expect(201);

        Answer moved = spa.owner()
                .post(
                        "/series/" + series.text("/id") + "/move",
                        body(
                                "bookingId",
                                series.text("/bookings/0/id"),
                                "scope",
                                "ALL",
                                "start",
                                at(12).plusDays(1),
                                "onConflict",
                                "SKIP"))
                .expect(200);

        assertThat(moved.list("/bookings")).hasSize(1);
        assertThat(OffsetDateTime.parse(moved.text("/bookings/0/start"))).isEqualTo(at(12).plusDays(4));
        assertThat(moved.list("/skipped"))
                .extracting(each -> each.getInt("occurrence"))
                .containsExactly(1, 2);
    }

    private Api api(Master master) {
        return spa.member(Objects.requireNonNull(master.email())).api();
    }

    private static JsonObject item(Answer booking) {
        return booking.json().getJsonArray("items").getJsonObject(0);
    }

    private void edits(Service service, JsonObject change) {
        JsonObject same = body(
                "name", service.name(),
                "durationMinutes", service.minutes(),
                "price", body("amount", service.price(), "currency", spa.currency()));
        JsonObject edited = Body.with(
                same,
                change.keySet().iterator().next(),
                change.values().iterator().next());
        spa.owner().put("/services/" + service.id(), edited).expect(200);
    }

    private OffsetDateTime at(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
