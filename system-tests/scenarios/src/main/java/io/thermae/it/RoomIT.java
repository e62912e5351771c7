package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Where a service takes a room, the room is booked with the master, and nobody finds it taken. */
@ArquillianTest
@RunAsClient
public class RoomIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final int CLIENTS = 60;

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("rooms").approved().opensDaily("09:00", "21:00");
    private final UUID rooms = spa.resourceType("Massage room");
    private final Service massage =
            spa.service("Massage").lasting(60).between(0, 15).taking(rooms, 1).costing("15000.00");

    @Test
    void isOfferedAndBookedOnlyWhileARoomIsFree() {
        UUID room = spa.resource(rooms, "Blue", 1);
        mastersWork(2);

        Booking first = spa.visitor("Dana").books(massage).at(hour(12));

        assertThat(first.placed().text("/items/0/resourceIds/0")).isEqualTo(room.toString());
        // an hour before, and a quarter to clean up: the other master is free all the while
        assertThat(startsAroundNoon()).containsExactly(hour(10), hour(10).plusMinutes(45), hour(13).plusMinutes(15));
        Answer taken = spa.visitor("Bolat").books(massage).triesAt(hour(12));
        taken.refused(409, "slot_taken");
        assertThat(taken.json().getJsonObject("details").getJsonArray("alternatives"))
                .isNotEmpty();
        first.cancelledBecause("Ill").expect(200);
        spa.visitor("Bolat").books(massage).at(hour(12));
    }

    @Test
    void aRoomWithTwoPlacesTakesTwoVisits() {
        spa.resource(rooms, "Blue", 2);
        mastersWork(3);

        spa.visitor("Dana").books(massage).at(hour(12));
        spa.visitor("Bolat").books(massage).at(hour(12));

        spa.visitor("Asel").books(massage).triesAt(hour(12)).refused(409, "slot_taken");
    }

    @Test
    void twoRoomsGoToTwoOfManyClients() {
        spa.resource(rooms, "Blue", 1);
        spa.resource(rooms, "Red", 1);
        mastersWork(4);

        List<CompletableFuture<Answer>> answers = IntStream.range(0, CLIENTS)
                .mapToObj(
                        client -> spa.visitor("Client " + client).books(massage).triesLaterAt(hour(12)))
                .toList();

        assertThat(answers.stream()
                        .map(CompletableFuture::join)
                        .collect(Collectors.groupingBy(Answer::status, Collectors.counting())))
                .containsExactlyInAnyOrderEntriesOf(Map.of(201, 2L, 409, CLIENTS - 2L));
    }

    @Test
    void aMovedVisitTakesARoomAtItsNewTimeAndLeavesTheOld() {
        spa.resource(rooms, "Blue", 1);
        mastersWork(2);
        Booking dana = spa.visitor("Dana").books(massage).at(hour(12));
        Booking bolat = spa.visitor("Bolat").books(massage).at(hour(15));

        dana.movedTo(hour(15)).refused(409, "slot_taken");
        dana.movedTo(hour(17)).expect(200);

        bolat.movedTo(hour(12)).expect(200);
    }

    @Test
    void aBranchWithoutRoomsRefuses() {
        mastersWork(1);

        spa.visitor("Dana").books(massage).triesAt(hour(12)).refusedInEachLanguage(422, "no_resource");
        assertThat(spa.availability(massage).startsOn(TUESDAY)).isEmpty();
    }

    @Test
    void maintenanceTakesARoomOutOfUse() {
        UUID room = spa.resource(rooms, "Blue", 2);
        mastersWork(1);
        Answer maintenance = spa.owner()
                .post(maintenance(room), body("start", hour(11), "end", hour(14), "reason", "A new floor"))
                .expect(201);

        assertThat(spa.availability(massage).startsOn(TUESDAY))
                .contains(hour(9))
                .doesNotContain(hour(12));
        spa.visitor("Dana").books(massage).triesAt(hour(12)).refused(409, "slot_taken");
        String one = maintenance(room) + "/" + maintenance.text("/id");
        spa.owner().delete(one).expect(204);
        spa.owner().delete(one).refused(404, "not_found");
        spa.visitor("Dana").books(massage).at(hour(12));
    }

    @Test
    void whatVisitsHaveIsNotTakenAway() {
        UUID room = spa.resource(rooms, "Blue", 2);
        mastersWork(2);
        spa.visitor("Dana").books(massage).at(hour(12));
        Booking second = spa.visitor("Bolat").books(massage).at(hour(12));

        spa.owner()
                .post(maintenance(room), body("start", hour(11), "end", hour(13)))
                .refused(409, "future_bookings");
        spa.owner().delete("/resources/" + room).refused(409, "future_bookings");
        var smaller = body("name", "Blue", "resourceTypeId", rooms, "branchId", spa.branchId(), "capacity", 1);
        spa.owner().put("/resources/" + room, smaller).refused(409, "future_bookings");
        second.cancelledBecause("Ill").expect(200);
        spa.owner().put("/resources/" + room, smaller).expect(200);
    }

    @Test
    void aTypeInUseStays() {
        UUID room = spa.resource(rooms, "Blue", 1);

        spa.owner().delete("/resource-types/" + rooms).refusedInEachLanguage(409, "resource_type_in_use");
        spa.owner().delete("/services/" + massage.id()).expect(204);
        spa.owner().delete("/resources/" + room).expect(204);
        spa.owner().delete("/resource-types/" + rooms).expect(204);
        assertThat(spa.owner().get("/resource-types").expect(200).json().getJsonArray("items"))
                .isEmpty();
    }

    @Test
    void theSecondEditorIsTold() {
        UUID room = spa.resource(rooms, "Blue", 1);
        var red = body("name", "Red", "resourceTypeId", rooms, "branchId", spa.branchId());

        spa.owner()
                .withHeader("If-Match", "\"1\"")
                .put("/resources/" + room, red)
                .expect(200);
        spa.owner()
                .withHeader("If-Match", "\"1\"")
                .put("/resources/" + room, red)
                .refused(412, "stale_version");
        spa.owner()
                .withHeader("If-Match", "\"1\"")
                .put("/resource-types/" + rooms, body("name", "Rooms"))
                .expect(200);
        spa.owner()
                .withHeader("If-Match", "\"1\"")
                .put("/resource-types/" + rooms, body("name", "Halls"))
                .refused(412, "stale_version");
    }

    @Test
    void badInputIsNamed() {
        spa.owner().post("/resource-types", body("name", "massage ROOM")).refusedField("name", "taken");
        spa.owner().post("/resource-types", body("name", " ")).refusedField("name", "required");
        var room = body("name", "Blue", "resourceTypeId", UUID.randomUUID(), "branchId", UUID.randomUUID());
        spa.owner().post("/resources", room).refusedField("resourceTypeId", "unknown_resource_type");
        spa.owner().post("/resources", room).refusedField("branchId", "unknown_branch");
        UUID blue = spa.resource(rooms, "Blue", 1);
        spa.owner()
                .post(maintenance(blue), body("start", hour(12), "end", hour(12)))
                .refusedField("end", "must_be_after_start");
        spa.owner()
                .post(
                        "/services",
                        body(
                                "name",
                                "Bath",
                                "durationMinutes",
                                60,
                                "price",
                                body("amount", "1.00", "currency", spa.currency()),
                                "resources",
                                list(body("resourceTypeId", UUID.randomUUID(), "quantity", 1))))
                .refusedField("resources[0].resourceTypeId", "unknown_resource_type");
    }

    private void mastersWork(int count) {
        for (int i = 0; i < count; i++) {
            spa.master("Master" + i).workingDaily("09:00", "21:00").performing(massage);
        }
    }

    private List<OffsetDateTime> startsAroundNoon() {
        return spa.availability(massage).startsOn(TUESDAY).stream()
                .filter(start -> start.getMinute() % 15 == 0)
                .filter(start -> List.of(
                                hour(10),
                                hour(10).plusMinutes(45),
                                hour(11),
                                hour(12),
                                hour(13),
                                hour(13).plusMinutes(15))
                        .contains(start))
                .toList();
    }

    private static String maintenance(UUID room) {
        return "/resources/" + room + "/maintenance";
    }

    private OffsetDateTime hour(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
