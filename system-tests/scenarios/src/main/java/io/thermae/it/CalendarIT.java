package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Staff see what is on, each what is his affair. */
@ArquillianTest
@RunAsClient
public class CalendarIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final TestBed testBed = TestBed.current();
    private final Platform platform = testBed.platform();
    private final Business spa =
            platform.registersBusiness("calendar").approved().opensDaily("09:00", "21:00");
    private final UUID rooms = spa.resourceType("Room");
    private final UUID blue = spa.resource(rooms, "Blue", 2);
    private final Service colour = spa.service("Colour")
            .lasting(90)
            .between(5, 10)
            .taking(rooms, 1)
            .with(
                    "segments",
                    list(
                            body("kind", "WORK", "durationMinutes", 30),
                            body("kind", "PROCESSING", "durationMinutes", 40),
                            body("kind", "FINISHING", "durationMinutes", 20)))
            .costing("15000.00");

    @Test
    void aMastersLineShowsWhatIsOnWithHim() {
        Master aigerim = spa.master("Aigerim").workingDaily("10:00", "19:00").performing(colour);
        Booking booking = spa.visitor("Dana").books(colour).at(hour(12));
        spa.visitor("Bolat").books(colour).at(hour(16)).cancelledBecause("Ill").expect(200);
        spa.owner()
                .post(
                        "/masters/" + aigerim.id() + "/time-off",
                        body("start", hour(18), "end", hour(19), "type", "SICK"))
                .expect(201);

        Answer day = day(spa.owner(), "");

        assertThat(day.text("/branches/0/timeZone")).isEqualTo(spa.zone().getId());
        assertThat(OffsetDateTime.parse(day.text("/branches/0/open/0/start"))).isEqualTo(hour(9));
        JsonObject line = only(day.list("/branches/0/lines"));
        assertThat(line.getString("masterId")).isEqualTo(aigerim.id().toString());
        assertThat(only(spans(line, "working"))).isEqualTo(hour(10) + "/" + hour(19));
        JsonObject visit = only(line.getJsonArray("visits").getValuesAs(JsonObject.class));
        assertThat(visit.getString("bookingId")).isEqualTo(booking.id().toString());
        assertThat(visit.getString("status")).isEqualTo("CONFIRMED");
        assertThat(visit.getString("clientName")).isEqualTo("Dana");
        assertThat(visit.getString("serviceName")).isEqualTo("Colour");
        assertThat(visit.getInt("bufferAfterMinutes")).isEqualTo(10);
        assertThat(spans(visit, "segments"))
                .containsExactly(
                        hour(12) + "/" + hour(12).plusMinutes(30),
                        hour(12).plusMinutes(30) + "/" + hour(12).plusMinutes(70),
                        hour(12).plusMinutes(70) + "/" + hour(12).plusMinutes(90));
        assertThat(only(spans(line, "timeOff"))).isEqualTo(hour(18) + "/" + hour(19));
        assertThat(spans(line, "busy")).isEmpty();
        JsonObject read = only(spa.owner()
                .get("/audit?action=READ&entity=booking.booking")
                .expect(200)
                .items());
        assertThat(read.getJsonObject("after").toString())
                .contains(booking.id().toString(), booking.placed().text("/customerId"));
    }

    @Test
    void aResourcesLineShowsWhoIsInItAndWhenItIsMended() {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(colour);
        spa.visitor("Dana").books(colour).at(hour(12));
        spa.owner()
                .post("/resources/" + blue + "/maintenance", body("start", hour(18), "end", hour(20)))
                .expect(201);

        JsonObject line = only(day(spa.owner(), "&by=resource").list("/branches/0/lines"));

        assertThat(line.getString("resourceId")).isEqualTo(blue.toString());
        assertThat(line.getInt("capacity")).isEqualTo(2);
        assertThat(only(spans(line, "working"))).isEqualTo(hour(9) + "/" + hour(21));
        assertThat(only(spans(line, "visits"))).isEqualTo(hour(12) + "/" + hour(12).plusMinutes(90));
        assertThat(only(spans(line, "maintenance"))).isEqualTo(hour(18) + "/" + hour(20));
    }

    @Test
    void aMasterSeesHimselfAndWithAPermissionHisColleagues() {
        Master aigerim =
                spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(colour);
        Master bota = spa.master("Bota").workingDaily("10:00", "19:00").performing(colour);
        Api herself = spa.member(Objects.requireNonNull(aigerim.email())).api();
        spa.visitor("Dana").books(colour).with(aigerim).at(hour(12));
        spa.visitor("Erlan").books(colour).with(bota).at(hour(14));
        spa.owner()
                .post("/masters/" + bota.id() + "/time-off", body("start", hour(18), "end", hour(19), "type", "SICK"))
                .expect(201);

        JsonObject own = only(day(herself, "").list("/branches/0/lines"));
        assertThat(own.getString("masterId")).isEqualTo(aigerim.id().toString());
        assertThat(spans(own, "visits")).hasSize(1);
        JsonObject room = only(day(herself, "&by=resource").list("/branches/0/lines"));
        assertThat(spans(room, "visits")).hasSize(1);
        assertThat(only(spans(room, "busy").subList(0, 1))).startsWith(hour(14).toString());

        spa.owner()
                .put(
                        "/roles/MASTER/permissions",
                        body("permissions", list("BOOKINGS_MANAGE_OWN", "BOOKINGS_READ_BRANCH")))
                .expect(200);
        List<JsonObject> lines = day(herself, "").list("/branches/0/lines");
        assertThat(lines).extracting(line -> line.getString("name")).containsExactly("Aigerim Serik", "Bota Serik");
        assertThat(spans(lines.get(1), "visits")).hasSize(1);
        assertThat(spans(lines.get(1), "timeOff")).hasSize(1);
        assertThat(day(herself, "").text()).doesNotContain("SICK");
    }

    @Test
    void aManagerSeesOfAnotherBranchThatSomebodyIsBusy() {
        Master aigerim = spa.master("Aigerim").workingDaily("10:00", "19:00").performing(colour);
        String second = spa.owner()
                .post("/branches", body("name", "Second", "timeZone", spa.zone().getId()))
                .expect(201)
                .text("/id");
        spa.owner()
                .put(
                        "/masters/" + aigerim.id(),
                        body(
                                "firstName",
                                "Aigerim",
                                "lastName",
                                "Serik",
                                "branchIds",
                                list(spa.branchId(), second),
                                "serviceIds",
                                list(colour.id())))
                .expect(200);
        spa.visitor("Dana").books(colour).at(hour(12));
        Api marcus = spa.manager("Marcus", second).api();

        Answer day = day(marcus, "");

        assertThat(day.list("/branches")).hasSize(1);
        assertThat(day.text("/branches/0/branchId")).isEqualTo(second);
        JsonObject line = only(day.list("/branches/0/lines"));
        assertThat(spans(line, "visits")).isEmpty();
        assertThat(spans(line, "busy"))
                .containsExactly(
                        hour(12) + "/" + hour(12).plusMinutes(30),
                        hour(12).plusMinutes(70) + "/" + hour(12).plusMinutes(90));
        assertThat(day.text()).doesNotContain("Dana");
        marcus.get(path(TUESDAY, TUESDAY, "&branchId=" + spa.branchId())).refused(404, "not_found");
        assertThat(day(spa.owner(), "").list("/branches")).hasSize(2);
    }

    @Test
    void theNumberOfStatementsDoesNotGrow() {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(colour);
        spa.visitor("Dana").books(colour).at(hour(12));
        int few = roundTrips(path(TUESDAY, TUESDAY, ""));
        int ofRooms = roundTrips(path(TUESDAY, TUESDAY, "&by=resource"));

        spa.resource(rooms, "Green", 3);
        for (int i = 0; i < 3; i++) {
            Master master =
                    spa.master("Master" + i).workingDaily("10:00", "19:00").performing(colour);
            spa.visitor("Erlan").books(colour).with(master).at(hour(12).plusDays(i));
        }

        assertThat(roundTrips(path(TUESDAY, TUESDAY.plusDays(30), ""))).isEqualTo(few);
        assertThat(roundTrips(path(TUESDAY, TUESDAY.plusDays(30), "&by=resource")))
                .isEqualTo(ofRooms)
                .isLessThan(few);
    }

    @Test
    void badQuestionsAreNamed() {
        Api owner = spa.owner();
        owner.get("/calendar").refusedField("from", "required");
        owner.get("/calendar?from=" + TUESDAY).refusedField("to", "required");
        owner.get(path(TUESDAY, TUESDAY.minusDays(1), "")).refusedField("to", "must_not_be_before_from");
        owner.get(path(TUESDAY, TUESDAY.plusDays(31), "")).refusedField("to", "range_too_long");
        owner.get(path(TUESDAY, TUESDAY, "&by=room")).refusedField("by", "unknown_value");
        owner.get(path(TUESDAY, TUESDAY, "&branchId=7")).refusedField("branchId", "invalid_format");
        owner.get(path(TUESDAY, TUESDAY, "&branchId=" + UUID.randomUUID())).refused(404, "not_found");
    }

    private Answer day(Api api, String more) {
        return api.get(path(TUESDAY, TUESDAY, more)).expect(200);
    }

    private static String path(LocalDate from, LocalDate to, String more) {
        return "/calendar?from=" + from + "&to=" + to + more;
    }

    private int roundTrips(String path) {
        String requestId = UUID.randomUUID().toString();
        spa.owner().withHeader("X-Request-Id", requestId).get(path).expect(200);
        return testBed.logged(requestId, line -> line.containsKey("route")).getInt("roundTrips");
    }

    private static List<String> spans(JsonObject line, String list) {
        return line.getJsonArray(list).getValuesAs(JsonObject.class).stream()
                .map(span -> OffsetDateTime.parse(span.getString("start")) + "/"
                        + OffsetDateTime.parse(span.getString("end")))
                .toList();
    }

    private static <T> T only(List<T> all) {
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private OffsetDateTime hour(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
