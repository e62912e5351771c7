package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Body.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
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

/** An add-on is booked with a service that takes it, follows it, and is done by the same master. */
@ArquillianTest
@RunAsClient
public class AddOnsIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Api anybody = platform.anybody();
    private final Business spa = platform.registersBusiness("addons").approved().opensDaily("09:00", "21:00");
    private final Service stones =
            spa.service("Hot stones").lasting(30).with("addOn", true).costing("4000.00");
    private final Service secret = spa.service("Secret")
            .lasting(30)
            .with("addOn", true)
            .with("onlineBookable", false)
            .costing("0.00");
    private final Service massage = spa.service("Massage")
            .lasting(60)
            .between(0, 15)
            .with("addOnIds", list(stones.id(), secret.id()))
            .costing("15000.00");
    private final Service sauna = spa.service("Sauna").lasting(45).costing("5000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage, stones, sauna);
    private final Master dina =
            spa.master("Dina").workingDaily("10:00", "19:00").performing(massage, sauna);

    @Test
    void theVisitIsLongerAndDearer() {
        assertThat(spa.availability(massage, stones).on(TUESDAY)).isNotEmpty().allSatisfy(slot -> {
            assertThat(slot.masters()).containsExactly(aigerim.id());
            assertThat(slot.end()).isEqualTo(slot.start().plusMinutes(90));
        });
        Booking booked = spa.visitor("Dana").books(massage, stones).at(at(12, 0));

        List<JsonObject> items = booked.placed().list("/items");
        assertThat(items)
                .extracting(item -> item.getString("masterId"))
                .containsOnly(aigerim.id().toString());
        assertThat(OffsetDateTime.parse(items.get(1).getString("start"))).isEqualTo(at(13, 0));
        assertThat(OffsetDateTime.parse(items.get(1).getString("end"))).isEqualTo(at(13, 30));
        assertThat(booked.placed().text("/total/amount")).isEqualTo("19000.00");
        spa.visitor("Asel").books(sauna).with(aigerim).triesAt(at(13, 30)).refused(409, "slot_taken");
        spa.visitor("Asel").books(sauna).with(aigerim).at(at(13, 45));

        Answer moved = booked.movedTo(at(15, 0)).expect(200);
        assertThat(OffsetDateTime.parse(moved.text("/items/1/start"))).isEqualTo(at(16, 0));
        assertThat(OffsetDateTime.parse(moved.text("/end"))).isEqualTo(at(16, 30));
        spa.visitor("Asel").books(sauna).with(aigerim).triesAt(at(16, 30)).refused(409, "slot_taken");
    }

    @Test
    void whatWasAgreedIsMovedAlthoughItIsNotTakenAnyMore() {
        Booking booked = spa.visitor("Dana").books(massage, stones, sauna).at(at(12, 0));
        JsonObject edited = body(
                "name",
                "Massage",
                "durationMinutes",
                60,
                "price",
                body("amount", "15000.00", "currency", spa.currency()));
        spa.owner().put("/services/" + massage.id(), edited).expect(200);

        spa.visitor("Asel").books(massage, stones).triesAt(at(16, 0)).refused(422, "add_on_alone");
        assertThat(booked.movedTo(at(15, 0)).expect(200).list("/items")).hasSize(3);
    }

    @Test
    void misuseIsNamed() {
        spa.availability(stones).ask(TUESDAY.toString(), TUESDAY.toString()).refused(422, "add_on_alone");
        spa.visitor("Dana").books(stones).triesAt(at(12, 0)).refusedInEachLanguage(422, "add_on_alone");
        spa.visitor("Dana").books(stones, massage).triesAt(at(12, 0)).refused(422, "add_on_alone");
        spa.visitor("Dana").books(massage, sauna, stones).triesAt(at(12, 0)).refused(422, "add_on_alone");
        spa.visitor("Dana").books(massage, secret).triesAt(at(12, 0)).refused(404, "not_found");
        anybody.post(
                        "/public/booking",
                        with(
                                spa.visitor("Dana").books(massage).request(at(12, 0)),
                                "items",
                                list(
                                        body("serviceId", massage.id(), "masterId", dina.id()),
                                        body("serviceId", stones.id(), "masterId", aigerim.id()))))
                .refusedInEachLanguage(422, "add_on_other_master");
        spa.visitor("Dana").books(massage, stones).with(dina).triesAt(at(12, 0)).refused(422, "master_not_suitable");
    }

    @Test
    void visitorsSeeWhatGoesWithWhat() {
        List<JsonObject> services = anybody.get("/public/business/" + spa.subdomain() + "/services")
                .expect(200)
                .items();

        assertThat(services)
                .extracting(service -> service.getString("name") + " " + service.getBoolean("addOn"))
                .containsExactly("Hot stones true", "Massage false", "Sauna false");
        assertThat(services.get(1).getJsonArray("addOnIds"))
                .isEqualTo(list(stones.id().toString()));
    }

    @Test
    void onlyAddOnsAreAdded() {
        JsonObject service = body(
                "name", "Wrap", "durationMinutes", 30, "price", body("amount", "1.00", "currency", spa.currency()));

        spa.owner()
                .post("/services", with(service, "addOnIds", list(sauna.id())))
                .refusedField("addOnIds[0]", "unknown_add_on");
        spa.owner()
                .post("/services", with(with(service, "addOn", true), "addOnIds", list(stones.id())))
                .refusedField("addOnIds", "not_for_add_ons");
        spa.owner()
                .post("/services", with(with(service, "addOn", true), "mastersRequired", 2))
                .refusedField("mastersRequired", "not_for_add_ons");
        spa.owner()
                .post("/services", with(service, "addOnIds", list(stones.id(), stones.id())))
                .refusedField("addOnIds", "repeated");
    }

    private OffsetDateTime at(int hour, int minute) {
        return TUESDAY.atTime(hour, minute).atZone(spa.zone()).toOffsetDateTime();
    }
}
