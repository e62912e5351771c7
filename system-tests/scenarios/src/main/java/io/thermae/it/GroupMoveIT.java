package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Body;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.StoredVisits;
import io.thermae.it.support.Visitor;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A group visit is moved with all who come to it, who are told as of any move; or nothing is. */
@ArquillianTest
@RunAsClient
public class GroupMoveIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("moves").approved().opensDaily("09:00", "21:00");
    private final UUID halls = spa.resourceType("Hall");
    private final UUID blue = spa.resource(halls, "Blue hall", 1);
    private final UUID green = spa.resource(halls, "Green hall", 1);
    private final Service yoga =
            spa.service("Yoga").lasting(90).taking(halls, 1).with("places", 4).costing("3000.00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Service sauna =
            spa.service("Sauna").lasting(60).taking(halls, 1).costing("9000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(yoga, massage);
    private final Master bota =
            spa.master("Bota").workingDaily("10:00", "19:00").performing(yoga, sauna);
    private final OffsetDateTime noon = TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
    private final String group = spa.owner()
            .post("/group-visits", body("serviceId", yoga.id(), "masterId", aigerim.id(), "start", noon))
            .expect(201)
            .text("/id");
    private final String path = "/group-visits/" + group;

    @ParameterizedTest
    @CsvSource({
        "en, People: 2",
        "ru, Количество человек: 2",
        "kk, Адам саны: 2",
    })
    void whoComesIsTakenAlongAndTold(String language, String people) {
        Visitor dana = spa.visitor("Dana").withEmail().speaking(language);
        Booking two = booked(dana, 2);
        Booking three = booked(spa.visitor("Bolat"), 1);
        dana.books(massage).with(aigerim).triesAt(noon).refused(409, "slot_taken");

        Answer moved = moves(body("start", noon.plusDays(1))).expect(200);

        assertThat(start(moved.json())).isEqualTo(noon.plusDays(1));
        assertThat(moved.text("/placesTaken")).isEqualTo("3");
        for (Booking booking : List.of(two, three)) {
            assertThat(start(booking.lookedUp().json())).isEqualTo(noon.plusDays(1));
            assertThat(booking.lookedUp().text("/total/amount"))
                    .isEqualTo(booking.placed().text("/total/amount"));
        }
        Mail mail = platform.mailbox().of(dana.email()).waitsForCalendar("REQUEST", 1);
        assertThat(mail.text()).contains(people, two.number());
        assertThat(slots()).containsExactly(noon.plusDays(1) + " 1");
        dana.books(massage).with(aigerim).at(noon);
        // and back, and on again: each time all of them
        three.cancelledBecause("Ill").expect(200);
        moves(body("start", noon.plusHours(2))).expect(200);
        assertThat(slots()).containsExactly(noon.plusHours(2) + " 2");
        booked(noon.plusHours(2), spa.visitor("Serik"), 2);
        assertThat(slots()).isEmpty();
        asTheDatabaseHasIt();
    }

    @Test
    void anotherMasterAndAnotherRoomTakeOver() {
        Booking two = booked(spa.visitor("Dana"), 2);
        assertThat(spa.owner().get(path).value("/resourceIds")).isEqualTo(list(blue));
        sauna(noon.plusHours(3));

        assertThat(moves(body("masterId", bota.id())).expect(200).value("/masterIds"))
                .isEqualTo(list(bota.id()));
        assertThat(moves(body("resourceIds", list(green))).expect(200).value("/resourceIds"))
                .isEqualTo(list(green));

        assertThat(two.lookedUp().text("/items/0/masterId")).isEqualTo(bota.id().toString());
        assertThat(spa.owner().get("/bookings/" + two.id()).value("/items/0/resourceIds"))
                .isEqualTo(list(green));
        spa.visitor("Bolat").books(massage).with(aigerim).at(noon);
        moves(body("start", noon.plusHours(3).plusMinutes(30), "places", 8)).refused(409, "slot_taken");
        assertThat(spa.owner().get(path).text("/places")).isEqualTo("4");
        // keeps its room where it can
        assertThat(moves(body("start", noon.plusDays(1))).expect(200).value("/resourceIds"))
                .isEqualTo(list(green));
        moves(body("resourceIds", list(UUID.randomUUID()))).refusedField("resourceIds", "unknown_resource");
        asTheDatabaseHasIt();
    }

    @Test
    void itGoesToAnotherBranchWithAllOfThem() {
        Visitor dana = spa.visitor("Dana").withEmail();
        Booking two = booked(dana, 2);
        String second = spa.owner()
                .post(
                        "/branches",
                        body(
                                "name",
                                "By the lake",
                                "timeZone",
                                "Asia/Tokyo",
                                "businessHours",
                                list(body("dayOfWeek", "TUESDAY", "opens", "06:00", "closes", "23:00"))))
                .expect(201)
                .text("/id");
        moves(body("branchId", second)).refused(422, "master_not_suitable");
        String hall = spa.owner()
                .post(
                        "/resources",
                        body("name", "Lake hall", "resourceTypeId", halls, "branchId", second, "capacity", 1))
                .expect(201)
                .text("/id");
        Answer dina = spa.owner()
                .post(
                        "/masters",
                        body(
                                "firstName",
                                "Dina",
                                "lastName",
                                "Serik",
                                "branchIds",
                                list(second),
                                "serviceIds",
                                list(yoga.id()),
                                "schedule",
                                list(body("dayOfWeek", "TUESDAY", "start", "06:00", "end", "23:00"))))
                .expect(201);

        Answer moved =
                moves(body("branchId", second, "masterId", dina.text("/id"))).expect(200);

        assertThat(moved.text("/timeZone")).isEqualTo("Asia/Tokyo");
        assertThat(moved.value("/resourceIds")).isEqualTo(list(hall));
        Answer seen = spa.owner().get("/bookings/" + two.id()).expect(200);
        assertThat(seen.text("/branchId")).isEqualTo(second);
        assertThat(seen.text("/timeZone")).isEqualTo("Asia/Tokyo");
        assertThat(start(seen.json()).toInstant()).isEqualTo(noon.toInstant());
        platform.mailbox().of(dana.email()).waitsFor("the move", mail -> mail.text()
                .contains("By the lake"));
        spa.visitor("Bolat").books(massage).with(aigerim).at(noon);
        asTheDatabaseHasIt();
    }

    @Test
    void whoHasTheMasterOrTheRoomKeepsThemAndOtherTimesAreNamed() {
        Booking two = booked(spa.visitor("Dana"), 2);
        spa.visitor("Bolat").books(massage).with(aigerim).at(noon.plusHours(4));

        Answer refused = moves(body("start", noon.plusHours(4))).refused(409, "slot_taken");

        List<OffsetDateTime> alternatives = refused.list("/details/alternatives").stream()
                .map(GroupMoveIT::start)
                .toList();
        assertThat(alternatives).isNotEmpty().doesNotContain(noon.plusHours(4));
        assertThat(start(two.lookedUp().json())).isEqualTo(noon);
        moves(body("start", alternatives.get(0))).expect(200);
        assertThat(start(two.lookedUp().json())).isEqualTo(alternatives.get(0));
        sauna(noon.plusDays(1));
        spa.owner()
                .post(
                        "/resources/" + green + "/maintenance",
                        body("start", noon.plusDays(1), "end", noon.plusDays(1).plusHours(2)))
                .expect(201);
        moves(body("start", noon.plusDays(1))).refused(409, "slot_taken");
        moves(body("start", noon.plusHours(12))).refused(422, "outside_business_hours");
        moves(body("start", noon.minusDays(30))).refused(422, "slot_in_past");
        asTheDatabaseHasIt();
    }

    @Test
    void whoBooksAndMovesWhileItIsMovedIsWhereItIs() {
        String other = spa.owner()
                .post("/group-visits", body("serviceId", yoga.id(), "start", noon.plusDays(2)))
                .expect(201)
                .text("/id");
        List<Booking> theirs = IntStream.range(0, 3)
                .mapToObj(number -> booked(noon.plusDays(2), spa.visitor("Guest"), 1))
                .toList();

        List<CompletableFuture<Answer>> all = IntStream.range(0, 48)
                .mapToObj(number -> {
                    OffsetDateTime start = noon.plusDays(number % 2);
                    return switch (number % 4) {
                        case 0 -> spa.owner().putLater(path, body("start", start));
                        case 1 ->
                            platform.anybody().postLater("/public/booking", request(start, spa.visitor("Guest"), 1));
                        case 2 ->
                            spa.owner()
                                    .putLater(
                                            "/bookings/"
                                                    + theirs.get(number % 3).id(),
                                            body("start", number % 8 == 2 ? start : noon.plusDays(2)));
                        default -> spa.owner().putLater(path, body("places", 4 + number % 5));
                    };
                })
                .toList();

        assertThat(all).allSatisfy(answer -> assertThat(answer.join().status())
                .as(answer.join().toString())
                .isIn(200, 201, 409));
        assertThat(spa.owner().get("/group-visits/" + other).expect(200).text("/places"))
                .isEqualTo("4");
        asTheDatabaseHasIt();
    }

    private void asTheDatabaseHasIt() {
        new StoredVisits(platform, spa, "").comeToGroupsAsTheyAre();
    }

    private Answer moves(JsonObject change) {
        return spa.owner().put(path, change);
    }

    private void sauna(OffsetDateTime start) {
        spa.visitor("Guest").books(sauna).with(bota).at(start);
    }

    private List<String> slots() {
        return spa
                .availability(yoga)
                .ask(TUESDAY.toString(), TUESDAY.plusDays(6).toString())
                .expect(200)
                .list("/slots")
                .stream()
                .map(slot -> start(slot) + " " + slot.getInt("placesLeft"))
                .toList();
    }

    private Booking booked(Visitor visitor, int party) {
        return booked(noon, visitor, party);
    }

    private Booking booked(OffsetDateTime start, Visitor visitor, int party) {
        return Booking.of(
                platform.anybody(),
                platform.anybody()
                        .post("/public/booking", request(start, visitor, party))
                        .expect(201));
    }

    private JsonObject request(OffsetDateTime start, Visitor visitor, int party) {
        return Body.with(visitor.books(yoga).request(start), "partySize", party);
    }

    private static OffsetDateTime start(JsonObject json) {
        return OffsetDateTime.parse(json.getString("start"));
    }
}
