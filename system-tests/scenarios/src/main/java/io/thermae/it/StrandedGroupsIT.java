package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Body.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Visitor;
import io.thermae.it.support.Waiting;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What is planned for groups is left to nobody without a word, whether anybody comes to it yet or not. */
@ArquillianTest
@RunAsClient
public class StrandedGroupsIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("classes").approved().opensDaily("09:00", "21:00");
    private final UUID halls = spa.resourceType("Hall");
    private final UUID hall = spa.resource(halls, "Blue hall", 2);
    private final Service yoga =
            spa.service("Yoga").lasting(60).taking(halls, 1).with("places", 4).costing("3000.00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Service duet =
            spa.service("Duet").lasting(60).with("mastersRequired", 2).costing("30000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(yoga, massage, duet);
    private final String path = "/masters/" + aigerim.id();
    private final String empty = planned(17);
    private final String full = planned(15);
    private final Visitor dana = spa.visitor("Dana").withEmail();
    private final Booking booking = dana.books(yoga).at(hour(15));

    @Test
    void aScheduleThatLeavesThemOutListsThem() {
        Answer refused = spa.owner().put(path + "/schedule", mornings()).refused(409, "bookings_stranded");

        assertThat(refused.list("/details/bookings"))
                .extracting(each -> each.getString("id"))
                .containsExactly(booking.id().toString());
        assertThat(refused.list("/details/groupVisits"))
                .extracting(each -> each.getString("id") + " " + each.getInt("placesTaken"))
                .containsExactly(full + " 1", empty + " 0");
        assertThat(refused.text("/details/groupVisits/1/serviceName")).isEqualTo("Yoga");
        assertThat(refused.text("/details/groupVisits/1/start"))
                .isEqualTo(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(hour(17)));
        booking.cancelledBecause("Ill").expect(200);
        assertThat(spa.owner()
                        .put(path + "/schedule", mornings())
                        .refused(409, "bookings_stranded")
                        .list("/details/bookings"))
                .isEmpty();

        spa.owner()
                .put(path + "/schedule", with(mornings(), "strandedBookings", "KEEP"))
                .expect(200);
        assertThat(cancelled(full)).isFalse();
        spa.owner().put(path + "/schedule", mornings()).expect(200);
    }

    @Test
    void aScheduleCancelsThemWithAllWhoCome() {
        spa.owner()
                .put(
                        path + "/schedule",
                        with(with(mornings(), "strandedBookings", "CANCEL"), "cancelReason", "No classes in March"))
                .expect(200);

        assertThat(cancelled(full)).isTrue();
        assertThat(cancelled(empty)).isTrue();
        assertThat(booking.lookedUp().text("/status")).isEqualTo("CANCELLED");
        platform.mailbox().of(dana.email()).waitsFor("the cancellation", mail -> mail.text()
                .contains("No classes in March"));
    }

    @Test
    void timeOffListsThemAndTakesTheRestOrCancels() {
        JsonObject off = body("start", hour(14), "end", hour(19), "type", "SICK");
        Answer refused = spa.owner().post(path + "/time-off", off).refused(409, "time_off_conflict");
        assertThat(refused.list("/details/groupVisits"))
                .extracting(each -> each.getString("id"))
                .containsExactly(full, empty);
        JsonObject evening = body("start", hour(17), "end", hour(18), "type", "SICK");
        assertThat(spa.owner()
                        .post(path + "/time-off", evening)
                        .refused(409, "time_off_conflict")
                        .list("/details/stranded"))
                .isEmpty();

        spa.owner()
                .post(path + "/time-off", with(evening, "strandedBookings", "KEEP"))
                .expect(201);
        assertThat(cancelled(empty)).isFalse();
        spa.owner()
                .post(
                        path + "/time-off",
                        with(body("start", hour(14), "end", hour(16), "type", "SICK"), "strandedBookings", "CANCEL"))
                .expect(201);
        assertThat(cancelled(full)).isTrue();
        assertThat(booking.lookedUp().text("/status")).isEqualTo("CANCELLED");
    }

    @Test
    void whoIsArchivedLeavesNothingBehindWithoutAWord() {
        spa.master("Bota").workingDaily("10:00", "19:00").performing(duet);
        Booking helped = spa.visitor("Bolat").books(duet).at(hour(12));
        Answer refused = spa.owner().delete(path).refusedInEachLanguage(409, "bookings_stranded");
        assertThat(refused.list("/details/bookings"))
                .extracting(each -> each.getString("id"))
                .containsExactly(helped.id().toString(), booking.id().toString());
        assertThat(refused.list("/details/groupVisits")).hasSize(2);
        spa.owner().delete(path + "?strandedBookings=MAYBE").refused(400, "validation_failed");
        spa.owner().get(path).expect(200);

        spa.owner().delete(path + "?strandedBookings=CANCEL").expect(204);

        assertThat(cancelled(full)).isTrue();
        assertThat(cancelled(empty)).isTrue();
        assertThat(helped.lookedUp().text("/status")).isEqualTo("CANCELLED");
        assertThat(booking.lookedUp().text("/status")).isEqualTo("CANCELLED");
    }

    @Test
    void whoIsArchivedMayLeaveAllAsItIs() {
        spa.owner().delete(path + "?strandedBookings=KEEP").expect(204);

        assertThat(cancelled(full)).isFalse();
        assertThat(booking.lookedUp().text("/status")).isEqualTo("CONFIRMED");
        Master bota = spa.master("Bota").workingDaily("10:00", "19:00").performing(yoga);
        spa.owner().put("/group-visits/" + full, body("masterId", bota.id())).expect(200);
        assertThat(booking.lookedUp().text("/items/0/masterId"))
                .isEqualTo(bota.id().toString());
    }

    @Test
    void aRoomIsNotTakenFromThem() {
        String room = "/resources/" + hall;
        spa.owner()
                .post(room + "/maintenance", body("start", hour(17), "end", hour(18)))
                .refused(409, "future_bookings");
        Answer refused = spa.owner().delete(room).refused(409, "future_bookings");
        assertThat(refused.value("/details/bookings"))
                .isEqualTo(list("Yoga, " + TUESDAY + " 15:00", "Yoga, " + TUESDAY + " 17:00"));
        assertThat(refused.text("/message")).contains("Yoga");
    }

    @Test
    void aBlockTellsOfThem() {
        assertThat(spa.owner()
                        .post(
                                "/blocks",
                                body(
                                        "kind",
                                        "BLOCK",
                                        "start",
                                        hour(15),
                                        "end",
                                        hour(18),
                                        "masterIds",
                                        list(aigerim.id())))
                        .refused(409, "block_conflict")
                        .value("/details/bookings"))
                .isEqualTo(list("Yoga, " + TUESDAY + " 15:00", "Yoga, " + TUESDAY + " 17:00"));
        assertThat(spa.owner()
                        .post(
                                "/blocks",
                                body("kind", "BLOCK", "start", hour(17), "end", hour(18), "branchId", spa.branchId()))
                        .refused(409, "block_conflict")
                        .value("/details/bookings"))
                .isEqualTo(list("Yoga, " + TUESDAY + " 17:00"));
    }

    @Test
    void whoHasThemToDoIsNotErased() {
        JsonObject asked = body("reason", "Does not work here any more");
        spa.owner().delete(path + "?strandedBookings=KEEP").expect(204);

        assertThat(erasure(asked).refused(409, "future_bookings").text("/details/bookings"))
                .isEqualTo("2");
        booking.cancelledBecause("Ill").expect(200);
        assertThat(erasure(asked).refused(409, "future_bookings").text("/details/bookings"))
                .as("nobody comes to either yet")
                .isEqualTo("2");
        spa.owner().post("/group-visits/" + full + "/cancel", body()).expect(200);
        assertThat(erasure(asked).refused(409, "future_bookings").text("/details/bookings"))
                .isEqualTo("1");
        spa.owner().post("/group-visits/" + empty + "/cancel", body()).expect(200);
        Waiting.untilAllIsTold(platform, spa);
        erasure(asked).expect(204);
    }

    @Test
    void whoHelpsIsNotErasedEither() {
        Master bota = spa.master("Bota").workingDaily("10:00", "19:00").performing(duet);
        Booking together = spa.visitor("Bolat").books(duet).at(hour(12));
        String card = "/masters/" + bota.id();
        spa.owner().delete(card + "?strandedBookings=KEEP").expect(204);

        spa.owner()
                .post(card + "/erasure", body("reason", "Does not work here any more"))
                .refused(409, "future_bookings");
        assertThat(together.lookedUp().text("/status")).isEqualTo("CONFIRMED");
    }

    private Answer erasure(JsonObject asked) {
        return spa.owner().post(path + "/erasure", asked);
    }

    private String planned(int hour) {
        return spa.owner()
                .post("/group-visits", body("serviceId", yoga.id(), "start", hour(hour)))
                .expect(201)
                .text("/id");
    }

    private boolean cancelled(String group) {
        return Boolean.parseBoolean(
                spa.owner().get("/group-visits/" + group).expect(200).text("/cancelled"));
    }

    private static JsonObject mornings() {
        return body("schedule", list(body("dayOfWeek", "TUESDAY", "start", "10:00", "end", "14:00")));
    }

    private OffsetDateTime hour(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
