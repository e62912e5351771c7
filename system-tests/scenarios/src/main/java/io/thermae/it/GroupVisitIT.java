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
import io.thermae.it.support.Visitor;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Several clients come to one group visit, in parties, and no more of them than there are places. */
@ArquillianTest
@RunAsClient
public class GroupVisitIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("group").approved().opensDaily("09:00", "21:00");
    private final UUID halls = spa.resourceType("Hall");
    private final UUID hall = spa.resource(halls, "Blue hall", 1);
    private final Service yoga =
            spa.service("Yoga").lasting(90).taking(halls, 1).with("places", 4).costing("3333.33");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(yoga, massage);
    private final Visitor dana = spa.visitor("Dana");
    private final OffsetDateTime noon = TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();

    @Test
    void isOfferedWhileItHasPlaces() {
        assertThat(slots()).isEmpty();
        planned(noon);
        planned(noon.plusDays(1));
        assertThat(slots())
                .extracting(slot -> start(slot) + " " + slot.getInt("placesLeft"))
                .containsExactly(noon + " 4", noon.plusDays(1) + " 4");

        Booking three = booked(noon, 3);

        assertThat(slots()).extracting(slot -> slot.getInt("placesLeft")).containsExactly(1, 4);
        Answer refused = books(noon, 2).refused(409, "slot_taken");
        assertThat(refused.list("/details/alternatives"))
                .extracting(GroupVisitIT::start)
                .containsExactly(noon.plusDays(1));
        books(noon, 1).expect(201);
        assertThat(slots()).extracting(slot -> slot.getInt("placesLeft")).containsExactly(4);
        three.cancelledBecause("Ill").expect(200);
        assertThat(slots()).extracting(slot -> slot.getInt("placesLeft")).containsExactly(3, 4);
    }

    @Test
    void takesItsMasterAndItsHallOnce() {
        planned(noon);
        booked(noon, 2);
        booked(noon, 2);

        dana.books(massage).with(aigerim).triesAt(noon).refused(409, "slot_taken");
        plan(noon.plusMinutes(30)).refused(409, "slot_taken");
        assertThat(platform.database()
                        .count("select count(*) from booking.allocation where resource_id = ? and active", hall))
                .isOne();
        spa.owner()
                .post(
                        "/blocks",
                        body("kind", "BLOCK", "start", noon, "end", noon.plusHours(1), "masterIds", list(aigerim.id())))
                .refused(409, "block_conflict");
        dana.books(massage).with(aigerim).at(noon.minusHours(2));
    }

    @Test
    void costsTheSameForEachOfAParty() {
        planned(noon);

        Booking three = booked(noon, 3);

        assertThat(three.placed().text("/partySize")).isEqualTo("3");
        assertThat(three.placed().text("/items/0/price/amount")).isEqualTo("9999.99");
        assertThat(three.placed().text("/total/amount")).isEqualTo("9999.99");
        assertThat(three.end()).isEqualTo(noon.plusMinutes(90));
        assertThat(three.placed().text("/items/0/masterId"))
                .isEqualTo(aigerim.id().toString());
    }

    @Test
    void isForPartiesThatFitAndByItself() {
        planned(noon);

        books(noon, 5).refusedField("partySize", "too_many");
        books(noon, 0).refusedField("partySize", "out_of_range");
        post(Body.with(dana.books(massage).request(noon), "partySize", 2)).refusedField("partySize", "one_client_only");
        post(dana.books(yoga, massage).request(noon)).refusedField("items", "group_alone");
        books(noon.plusMinutes(15), 1).refused(409, "slot_taken");
        post(Body.with(dana.books(massage).request(noon.plusHours(3)), "partySize", 1))
                .expect(201);
        String path = "/services/" + yoga.id();
        JsonObject edited = body(
                "name", "Yoga", "durationMinutes", 60, "price", body("amount", "1.00", "currency", spa.currency()));
        spa.owner().put(path, edited).refusedField("places", "kind_stays");
        spa.owner().put(path, Body.with(edited, "places", 5)).expect(200);
        // what is planned stays as it was planned
        assertThat(booked(noon, 1).end()).isEqualTo(noon.plusMinutes(90));
    }

    @Test
    void givesPlacesBackOnce() {
        planned(noon);
        planned(noon.plusDays(1));
        Booking four = booked(noon, 4);
        four.movedTo(noon).expect(200);
        four.movedTo(noon.plusDays(1)).expect(200);
        assertThat(slots()).extracting(slot -> slot.getInt("placesLeft")).containsExactly(4);
        books(noon.plusDays(1), 1).refused(409, "slot_taken");
        four.movedTo(noon.plusHours(2)).refused(409, "slot_taken");

        Booking held = Booking.of(
                platform.anybody(),
                post(Body.with(request(noon, 3), "hold", true)).expect(201));
        books(noon, 2).refused(409, "slot_taken");
        letPass(held.id());
        Booking two = booked(noon, 2);
        spa.owner().post("/bookings/" + two.id() + "/no-show").expect(200);
        booked(noon, 4);
        books(noon, 1).refused(409, "slot_taken");
    }

    @Test
    void isCancelledWithItsBookings() {
        String group = planned(noon);
        Booking two = booked(noon, 2);
        String path = "/group-visits/" + group + "/cancel";

        Answer stranded = spa.owner().post(path, body()).refused(409, "bookings_stranded");
        assertThat(stranded.list("/details/bookings"))
                .extracting(booking -> booking.getString("number"))
                .containsExactly(two.number());
        spa.owner().post(path, body("strandedBookings", "KEEP")).refusedField("strandedBookings", "cancel_only");
        Answer cancelled = spa.owner()
                .post(path, body("strandedBookings", "CANCEL", "reason", "The roof leaks"))
                .expect(200);

        assertThat(cancelled.text("/cancelled")).isEqualTo("true");
        assertThat(cancelled.text("/placesTaken")).isEqualTo("0");
        assertThat(two.lookedUp().text("/status")).isEqualTo("CANCELLED");
        assertThat(two.lookedUp().text("/cancelReason")).isEqualTo("The roof leaks");
        assertThat(slots()).isEmpty();
        books(noon, 1).refused(409, "slot_taken");
        spa.owner().post(path, body()).refused(409, "illegal_transition");
        dana.books(massage).with(aigerim).at(noon);
    }

    @Test
    void isOnTheCalendarOnceAndSaysWhoComesToWhoMaySee() {
        String group = planned(noon);
        booked(noon, 2);
        Api herself = spa.member(Objects.requireNonNull(aigerim.email())).api();
        Api other = spa.member(Objects.requireNonNull(spa.master("Bota")
                        .invited()
                        .workingDaily("10:00", "19:00")
                        .performing(massage)
                        .email()))
                .api();

        for (Api who : List.of(spa.owner(), herself)) {
            assertThat(who.get("/bookings?groupVisitId=" + group).expect(200).items())
                    .hasSize(1);
            assertThat(who.get("/group-visits?from=" + TUESDAY + "&to=" + TUESDAY)
                            .items())
                    .extracting(each -> each.getString("id"))
                    .containsExactly(group);
            Answer calendar =
                    who.get("/calendar?from=" + TUESDAY + "&to=" + TUESDAY).expect(200);
            JsonObject line = calendar.list("/branches/0/lines").stream()
                    .filter(each ->
                            each.getString("masterId").equals(aigerim.id().toString()))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.getJsonArray("visits")).isEmpty();
            assertThat(line.getJsonArray("groups")).hasSize(1);
            assertThat(line.getJsonArray("groups").getJsonObject(0).getInt("placesTaken"))
                    .isEqualTo(2);
        }
        spa.owner()
                .put("/roles/MASTER/permissions", body("permissions", list("BOOKINGS_MANAGE_OWN")))
                .expect(200);
        assertThat(other.get("/bookings?groupVisitId=" + group).expect(200).items())
                .isEmpty();
        other.get("/group-visits/" + group).refused(404, "not_found");
        other.post("/group-visits/" + group + "/cancel", body()).refused(404, "not_found");
    }

    @Test
    void comesInSeriesToo() {
        planned(noon);
        planned(noon.plusDays(7));
        JsonObject series = body(
                "items",
                list(body("serviceId", yoga.id())),
                "start",
                noon,
                "rule",
                "FREQ=WEEKLY;COUNT=2",
                "client",
                body("name", "Dana", "phone", dana.phone()),
                "partySize",
                2);

        Answer placed = spa.owner().post("/series", series).expect(201);

        assertThat(placed.list("/bookings"))
                .extracting(each -> start(each) + " " + each.getInt("partySize"))
                .containsExactly(noon + " 2", noon.plusDays(7) + " 2");
        spa.owner()
                .post("/series", Body.with(series, "rule", "FREQ=WEEKLY;COUNT=3"))
                .refused(409, "series_conflict");
    }

    private String planned(OffsetDateTime start) {
        return plan(start).expect(201).text("/id");
    }

    private Answer plan(OffsetDateTime start) {
        return spa.owner().post("/group-visits", body("serviceId", yoga.id(), "start", start));
    }

    private List<JsonObject> slots() {
        return spa.availability(yoga)
                .ask(TUESDAY.toString(), TUESDAY.plusDays(6).toString())
                .expect(200)
                .list("/slots");
    }

    private static OffsetDateTime start(JsonObject json) {
        return OffsetDateTime.parse(json.getString("start"));
    }

    private JsonObject request(OffsetDateTime start, int party) {
        return Body.with(spa.visitor("Guest").books(yoga).request(start), "partySize", party);
    }

    private Answer books(OffsetDateTime start, int party) {
        return post(request(start, party));
    }

    private Answer post(JsonObject visit) {
        return platform.anybody().post("/public/booking", visit);
    }

    private Booking booked(OffsetDateTime start, int party) {
        return Booking.of(platform.anybody(), books(start, party).expect(201));
    }

    private void letPass(UUID booking) {
        for (String held : List.of(
                "booking.booking b set held_until = '2000-01-01' where b.id = ?",
                "booking.allocation a" + " set held_until = '2000-01-01' where a.booking_id = ?")) {
            platform.database().change("update " + held, booking);
        }
    }
}
