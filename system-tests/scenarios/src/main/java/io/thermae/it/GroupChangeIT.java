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
import io.thermae.it.support.Waiter;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A group visit gets more or fewer places, never fewer than are taken; and who may change it, may. */
@ArquillianTest
@RunAsClient
public class GroupChangeIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("places").approved().opensDaily("09:00", "21:00");
    private final Service yoga =
            spa.service("Yoga").lasting(60).with("places", 4).costing("3000.00");
    private final Master aigerim =
            spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(yoga);
    private final Master bota =
            spa.master("Bota").invited().workingDaily("10:00", "19:00").performing(yoga);
    private final OffsetDateTime noon = TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
    private final String path = "/group-visits/"
            + spa.owner()
                    .post("/group-visits", body("serviceId", yoga.id(), "masterId", aigerim.id(), "start", noon))
                    .expect(201)
                    .text("/id");

    @Test
    void placesGrowAndShrinkToThoseThatAreTaken() {
        Booking one = booked(1);
        booked(2);
        changes(body("places", 6)).expect(200);
        assertThat(placesLeft()).isEqualTo(3);
        booked(3);
        one.cancelledBecause("Ill").expect(200);

        Answer refused = changes(body("places", 4)).refusedInEachLanguage(409, "places_taken");
        assertThat(refused.text("/details/placesTaken")).isEqualTo("5");
        changes(body("places", 4, "start", noon.plusHours(2))).refused(409, "places_taken");
        Answer fewer = changes(body("places", 5)).expect(200);

        assertThat(fewer.text("/places")).isEqualTo("5");
        books(1).refused(409, "slot_taken");
        changes(body("places", 1)).refusedField("places", "out_of_range");
        changes(body("places", 101)).refusedField("places", "out_of_range");
        assertThat(platform.database()
                        .count("select count(*) from booking.group_place where tenant_id = ?", spa.tenantId()))
                .isEqualTo(5);
        // moved and made larger at once
        changes(body("places", 100, "start", noon.plusHours(2))).expect(200);
        assertThat(platform.database()
                        .count(
                                "select count(*) from booking.allocation where tenant_id = ? and booked_place_of is not null",
                                spa.tenantId()))
                .isEqualTo(5);
    }

    @Test
    void whoWaitsIsOfferedANewPlace() {
        booked(4);
        Waiter zarina = Waiter.joins(platform, spa, yoga, "Zarina", body("language", "en"));
        zarina.staysWaiting();

        changes(body("places", 5)).expect(200);

        assertThat(OffsetDateTime.parse(zarina.isOffered().text("/offer/start")))
                .isEqualTo(noon);
    }

    @Test
    void nothingOfWhatAnotherHasReadIsOverwritten() {
        Answer read = spa.owner().get(path).expect(200);
        Api editor = spa.owner().withHeader("If-Match", read.header("ETag"));
        editor.put(path, body("start", noon.plusHours(1))).expect(200);

        editor.put(path, body("start", noon.plusHours(2))).refused(412, "stale_version");
        editor.put(path, body("places", 9)).refused(412, "stale_version");

        Answer same = spa.owner().get(path).expect(200);
        assertThat(OffsetDateTime.parse(same.text("/start"))).isEqualTo(noon.plusHours(1));
        // what is sent as it was read changes nothing
        JsonObject again = body(
                "start",
                same.text("/start"),
                "branchId",
                same.text("/branchId"),
                "masterId",
                aigerim.id(),
                "resourceIds",
                list(),
                "places",
                4);
        assertThat(changes(again).expect(200).json()).isEqualTo(same.json());
        assertThat(changes(body()).expect(200).json()).isEqualTo(same.json());
    }

    @Test
    void aMasterChangesHisOwnAndGivesItToNobody() {
        spa.owner()
                .put("/roles/MASTER/permissions", body("permissions", list("BOOKINGS_MANAGE_OWN")))
                .expect(200);
        Api herself = spa.member(Objects.requireNonNull(aigerim.email())).api();
        Api other = spa.member(Objects.requireNonNull(bota.email())).api();

        herself.put(path, body("start", noon.plusHours(1))).expect(200);
        herself.put(path, body("masterId", bota.id())).refused(403, "forbidden");
        other.put(path, body("start", noon)).refused(404, "not_found");
        spa.owner().put(path, body("masterId", bota.id())).expect(200);
        herself.put(path, body("start", noon)).refused(404, "not_found");
        String second = spa.owner()
                .post("/branches", body("name", "Second", "timeZone", spa.zone().getId()))
                .expect(201)
                .text("/id");
        spa.manager("Marcus").api().put(path, body("branchId", second)).refusedField("branchId", "unknown_branch");
    }

    @Test
    void whatIsOverOrHasBegunStays() {
        Booking one = booked(1);
        spa.owner().post("/bookings/" + one.id() + "/check-in").expect(200);
        Answer refused = changes(body("start", noon.plusHours(1))).refused(409, "illegal_transition");
        assertThat(refused.text("/details/from")).isEqualTo("CHECKED_IN");
        spa.owner().post(path + "/cancel", body("strandedBookings", "CANCEL")).expect(200);
        assertThat(changes(body("places", 9)).refused(409, "illegal_transition").text("/details/from"))
                .isEqualTo("CANCELLED");
    }

    private Answer changes(JsonObject change) {
        return spa.owner().put(path, change);
    }

    private int placesLeft() {
        return spa.availability(yoga)
                .ask(TUESDAY.toString(), TUESDAY.toString())
                .expect(200)
                .list("/slots")
                .get(0)
                .getInt("placesLeft");
    }

    private Answer books(int party) {
        return platform.anybody()
                .post(
                        "/public/booking",
                        Body.with(spa.visitor("Guest").books(yoga).request(noon), "partySize", party));
    }

    private Booking booked(int party) {
        return Booking.of(platform.anybody(), books(party).expect(201));
    }
}
