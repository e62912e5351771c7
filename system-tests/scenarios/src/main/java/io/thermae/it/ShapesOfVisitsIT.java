package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Slot;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Services in segments, by two masters at once, and of another length with some masters. */
@ArquillianTest
@RunAsClient
public class ShapesOfVisitsIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("shapes").approved().opensDaily("09:00", "21:00");

    @Test
    void whileTheColourTakesEffectTheMasterServesAnother() {
        Service colour = spa.service("Colour")
                .lasting(105)
                .with("segments", list(segment("WORK", 45), segment("PROCESSING", 30), segment("FINISHING", 30)))
                .costing("20000.00");
        Service fringe = spa.service("Fringe").lasting(30).costing("3000.00");
        Service cut = spa.service("Cut").lasting(45).costing("6000.00");
        Master dina = spa.master("Dina").workingDaily("09:00", "21:00").performing(colour, fringe, cut);
        Booking coloured = spa.visitor("Dana").books(colour).with(dina).at(at(12, 0));

        spa.visitor("Asel").books(cut).triesAt(at(12, 45)).refused(409, "slot_taken");
        Booking between = spa.visitor("Bolat").books(fringe).at(at(12, 45));
        between.cancelledBecause("Ill").expect(200);

        coloured.movedTo(at(15, 0)).expect(200);
        spa.visitor("Bolat").books(fringe).at(at(15, 45));
        spa.visitor("Asel").books(fringe).triesAt(at(16, 15)).refused(409, "slot_taken");
    }

    @Test
    void twoMastersDoItTogether() {
        Service fourHands =
                spa.service("Four hands").lasting(60).with("mastersRequired", 2).costing("40000.00");
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        Master aigerim =
                spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(fourHands);
        Master dina =
                spa.master("Dina").invited().workingDaily("10:00", "19:00").performing(fourHands, massage);

        List<Slot> slots = spa.availability(fourHands).on(TUESDAY);
        assertThat(slots).isNotEmpty().allSatisfy(slot -> assertThat(slot.masters())
                .containsExactlyInAnyOrder(aigerim.id(), dina.id()));
        spa.visitor("Bolat").books(massage).at(at(12, 0));
        spa.visitor("Dana").books(fourHands).triesAt(at(12, 0)).refused(409, "slot_taken");
        Booking booked = spa.visitor("Dana").books(fourHands).at(at(14, 0));

        assertThat(booked.placed().json().getJsonArray("items").getJsonObject(0).getJsonArray("masterIds"))
                .hasSize(2);
        for (Master master : List.of(aigerim, dina)) {
            assertThat(spa.member(Objects.requireNonNull(master.email()))
                            .api()
                            .get("/bookings/" + booked.id())
                            .expect(200)
                            .text("/number"))
                    .isEqualTo(booked.number());
            spa.visitor("Asel").books(massage).with(dina).triesAt(at(14, 0)).refused(409, "slot_taken");
        }
        booked.movedTo(at(16, 0)).expect(200);
        spa.visitor("Asel").books(massage).with(dina).triesAt(at(16, 0)).refused(409, "slot_taken");
        assertThat(spa.owner()
                        .get("/bookings?masterId=" + aigerim.id() + "&from=" + TUESDAY + "&to=" + TUESDAY)
                        .expect(200)
                        .json()
                        .getJsonArray("items"))
                .hasSize(1);
    }

    @Test
    void aSlowerMasterTakesLonger() {
        Service cut = spa.service("Cut").lasting(30).costing("6000.00");
        Master aigerim = spa.master("Aigerim").workingDaily("10:00", "19:00").performing(cut);
        Master trainee = spa.master("Trainee").workingDaily("10:00", "19:00").performing(cut);
        spa.owner()
                .put(
                        "/services/" + cut.id(),
                        body(
                                "name",
                                "Cut",
                                "durationMinutes",
                                30,
                                "price",
                                body("amount", "6000.00", "currency", spa.currency()),
                                "durations",
                                list(body("masterId", trainee.id(), "durationMinutes", 50))))
                .expect(200);

        List<Slot> noon = spa.availability(cut).on(TUESDAY).stream()
                .filter(slot -> slot.start().equals(at(12, 0)))
                .toList();
        assertThat(noon)
                .containsExactlyInAnyOrder(
                        new Slot(at(12, 0), at(12, 30), List.of(aigerim.id())),
                        new Slot(at(12, 0), at(12, 50), List.of(trainee.id())));
        Booking slow = spa.visitor("Dana").books(cut).with(trainee).at(at(12, 0));
        assertThat(slow.end()).isEqualTo(at(12, 50));
        spa.visitor("Bolat").books(cut).with(trainee).triesAt(at(12, 45)).refused(409, "slot_taken");
        slow.movedTo(at(14, 0)).expect(200);
        assertThat(OffsetDateTime.parse(slow.lookedUp().expect(200).text("/end")))
                .isEqualTo(at(14, 50));
    }

    @Test
    void segmentsThatMakeNoServiceAreRefused() {
        spa.owner().post("/services", service(segment("WORK", 45))).refusedField("segments", "must_add_up");
        spa.owner().post("/services", service(segment("PROCESSING", 60))).refusedField("segments", "work_required");
        spa.owner()
                .post("/services", service(body("kind", "REST", "durationMinutes", 60)))
                .refusedField("segments[0].kind", "unknown_value");
        spa.owner()
                .post("/services", service(body("kind", "WORK", "durationMinutes", 0)))
                .refusedField("segments[0].durationMinutes", "out_of_range");
    }

    private JsonObject service(JsonObject... segments) {
        return body(
                "name",
                "Colour",
                "durationMinutes",
                60,
                "price",
                body("amount", "1.00", "currency", spa.currency()),
                "segments",
                list((Object[]) segments));
    }

    private static JsonObject segment(String kind, int minutes) {
        return body("kind", kind, "durationMinutes", minutes);
    }

    private OffsetDateTime at(int hour, int minute) {
        return TUESDAY.atTime(hour, minute).atZone(spa.zone()).toOffsetDateTime();
    }
}
