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
import io.thermae.it.support.Unique;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Who does a visit that any master could do is the business's choice, and whom a slot shows first is who gets it. */
@ArquillianTest
@RunAsClient
public class MasterChoiceIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("choice").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Service hour = spa.service("Long massage").lasting(180).costing("40000.00");

    @Test
    void theLeastBusyOfTheDayComesFirst() {
        Master aigerim = master("Aigerim", 100);
        Master dina = master("Dina", 1);
        spa.visitor("Dana").books(hour).with(dina).at(at(9));
        spa.visitor("Dana").books(massage).with(aigerim).at(at(12));

        assertThat(shown(15)).containsExactly(aigerim.id(), dina.id());
        assertThat(given(15)).isEqualTo(aigerim.id());
        assertThat(given(16)).isEqualTo(aigerim.id());
        assertThat(shown(18)).containsExactlyInAnyOrder(aigerim.id(), dina.id());
    }

    @Test
    void theOrderOfTheOwnerIsKeptAndTheEqualShare() {
        Master aigerim = master("Aigerim", 200);
        Master dina = master("Dina", 5);
        Master saule = master("Saule", 5);
        choose("PRIORITY");

        List<UUID> first = List.of(given(10), given(10));
        assertThat(first).containsExactlyInAnyOrder(dina.id(), saule.id());
        assertThat(given(10)).isEqualTo(aigerim.id());
        assertThat(List.of(given(12), given(13), given(14), given(15)))
                .containsExactlyInAnyOrder(dina.id(), saule.id(), dina.id(), saule.id());

        spa.owner()
                .put(
                        "/masters/" + aigerim.id(),
                        body(
                                "firstName",
                                "Aigerim",
                                "lastName",
                                "Serik",
                                "branchIds",
                                List.of(spa.branchId()),
                                "serviceIds",
                                List.of(massage.id(), hour.id()),
                                "priority",
                                0))
                .expect(200);
        assertThat(shown(17).get(0)).isEqualTo(aigerim.id());
        assertThat(given(17)).isEqualTo(aigerim.id());
    }

    @Test
    void aMasterKeepsHisPriorityUntilAnotherIsSaid() {
        Master aigerim = master("Aigerim", 7);
        Master dina = spa.master("Dina").workingDaily("09:00", "21:00").performing(massage);

        spa.owner()
                .put(
                        "/masters/" + aigerim.id(),
                        body(
                                "firstName",
                                "Aigerim",
                                "lastName",
                                "Bekova",
                                "branchIds",
                                List.of(spa.branchId()),
                                "serviceIds",
                                List.of(massage.id())))
                .expect(200);

        assertThat(spa.owner().get("/masters/" + aigerim.id()).text("/priority"))
                .isEqualTo("7");
        assertThat(spa.owner().get("/masters/" + dina.id()).text("/priority")).isEqualTo("100");
        spa.owner()
                .put(
                        "/masters/" + dina.id(),
                        body(
                                "firstName",
                                "Dina",
                                "lastName",
                                "Serik",
                                "branchIds",
                                List.of(spa.branchId()),
                                "serviceIds",
                                List.of(massage.id()),
                                "priority",
                                1001))
                .refusedField("priority", "out_of_range");
    }

    @Test
    void mastersTakeTurns() {
        List<UUID> all = List.of(
                master("Aigerim", 100).id(),
                master("Dina", 100).id(),
                master("Saule", 100).id());
        choose("ROTATION");

        List<UUID> given = new ArrayList<>();
        for (int at = 9; at < 17; at++) {
            UUID next = shown(at).get(0);
            assertThat(given(at)).isEqualTo(next);
            given.add(next);
        }

        assertThat(given.subList(0, 3)).containsExactlyInAnyOrderElementsOf(all);
        // whoever had his turn first has it again
        assertThat(given.subList(3, 6)).isEqualTo(given.subList(0, 3));
        assertThat(given.subList(6, 8)).isEqualTo(given.subList(0, 2));
    }

    @Test
    void whoWasChosenHadNoTurnAndWhoIsTakenIsPassed() {
        Master aigerim = master("Aigerim", 100);
        Master dina = master("Dina", 100);
        choose("ROTATION");
        UUID first = given(9);
        Master other = first.equals(aigerim.id()) ? dina : aigerim;

        spa.visitor("Dana").books(massage).with(other).at(at(10));

        assertThat(shown(10)).containsExactly(first);
        assertThat(given(10)).isEqualTo(first);
        assertThat(given(11)).isEqualTo(other.id());
    }

    @Test
    void aVisitThatStaysWithItsMasterIsNoTurn() {
        master("Aigerim", 100);
        choose("ROTATION");
        Booking booking = spa.visitor("Dana").books(massage).at(at(9));
        Master dina = master("Dina", 100);
        UUID second = given(10);
        assertThat(second).isEqualTo(dina.id());

        // the first one's turn again, and it is he who has the visit already
        booking.movedTo(at(12)).expect(200);

        assertThat(given(14)).isNotEqualTo(dina.id());
        assertThat(given(15)).isEqualTo(dina.id());
    }

    @Test
    void aCustomerIsGivenWhomSheWouldRatherHave() {
        Master aigerim = master("Aigerim", 1);
        Master dina = master("Dina", 5);
        Master saule = master("Saule", 5);
        choose("PRIORITY");
        String card = spa.owner()
                .post(
                        "/customers",
                        body(
                                "name",
                                "Zere",
                                "phone",
                                Unique.phone(),
                                "preferredMasterIds",
                                list(saule.id(), dina.id())))
                .expect(201)
                .text("/id");

        assertThat(List.of(bookedFor(card, 10), bookedFor(card, 10), bookedFor(card, 10)))
                .containsExactly(saule.id(), dina.id(), aigerim.id());
        assertThat(given(11)).as("to whom the business knows nothing of").isEqualTo(aigerim.id());
        assertThat(spa.owner()
                        .post(
                                "/series",
                                body(
                                        "items",
                                        list(body("serviceId", massage.id())),
                                        "start",
                                        at(15),
                                        "rule",
                                        "FREQ=DAILY;COUNT=2",
                                        "customerId",
                                        card))
                        .expect(201)
                        .list("/bookings"))
                .extracting(booking ->
                        booking.getJsonArray("items").getJsonObject(0).getString("masterId"))
                .containsExactly(saule.id().toString(), saule.id().toString());
        choose("ROTATION");
        UUID first = given(17);
        assertThat(bookedFor(card, 18)).isEqualTo(saule.id());
        assertThat(Set.of(first, given(19), given(20)))
                .as("whom she would rather have had no turn")
                .containsExactlyInAnyOrder(aigerim.id(), dina.id(), saule.id());
    }

    private UUID bookedFor(String card, int hourOfDay) {
        return UUID.fromString(spa.owner()
                .post(
                        "/bookings",
                        body(
                                "items",
                                list(body("serviceId", massage.id())),
                                "start",
                                at(hourOfDay),
                                "customerId",
                                card))
                .expect(201)
                .text("/items/0/masterId"));
    }

    @Test
    void aBusinessChoosesAmongTheRules() {
        spa.owner()
                .put("/business/settings", body("masterChoice", "rotation"))
                .refusedField("masterChoice", "unknown_value");
        spa.owner().put("/business/settings", body("masterChoice", 1)).refusedField("masterChoice", "wrong_type");
        assertThat(spa.owner().get("/business/settings").expect(200).items())
                .filteredOn(setting -> setting.getString("key").equals("masterChoice"))
                .singleElement()
                .satisfies(setting -> {
                    assertThat(setting.getString("value")).isEqualTo("LEAST_BUSY");
                    assertThat(setting.getJsonArray("choices")).hasSize(3);
                });
    }

    private Master master(String name, int priority) {
        return spa.master(name)
                .with("priority", priority)
                .workingDaily("09:00", "21:00")
                .performing(massage, hour);
    }

    private void choose(String choice) {
        spa.owner().put("/business/settings", body("masterChoice", choice)).expect(200);
    }

    /** Who gets a visit for anybody. */
    private UUID given(int hourOfDay) {
        return UUID.fromString(
                spa.visitor("Dana").books(massage).at(at(hourOfDay)).placed().text("/items/0/masterId"));
    }

    private List<UUID> shown(int hourOfDay) {
        return spa.availability(massage).on(TUESDAY).stream()
                .filter(slot ->
                        slot.start().getHour() == hourOfDay && slot.start().getMinute() == 0)
                .map(Slot::masters)
                .findFirst()
                .orElseThrow();
    }

    private OffsetDateTime at(int hourOfDay) {
        return TUESDAY.atTime(hourOfDay, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
