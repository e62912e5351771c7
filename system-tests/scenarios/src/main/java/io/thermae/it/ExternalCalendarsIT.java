package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.RemoteCalendar.event;
import static io.thermae.it.support.RemoteCalendar.refreshed;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import io.thermae.it.support.RemoteCalendar;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When a master's own calendar says that he is busy he is not offered and not booked. */
@ArquillianTest
@RunAsClient
public class ExternalCalendarsIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("elsewhere").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage);
    private final String path = "/masters/" + aigerim.id() + "/external-calendars";
    private final RemoteCalendar remote = new RemoteCalendar();

    @AfterEach
    void close() {
        remote.close();
    }

    @Test
    void whatIsBusyThereIsNeitherOfferedNorBookedHere() {
        remote.holds(event(hour(12), hour(13)), event(hour(15), hour(16), "TRANSP:TRANSPARENT"));
        assertThat(spa.availability(massage).startsOn(TUESDAY)).contains(hour(12));

        String calendar = remote.isRegistered(spa.owner(), aigerim);

        assertThat(spa.availability(massage).startsOn(TUESDAY))
                .doesNotContain(hour(12), hour(12).minusMinutes(15), hour(12).plusMinutes(45))
                .contains(hour(11), hour(13), hour(15));
        Answer refused = spa.visitor("Dana")
                .books(massage)
                .with(aigerim)
                .triesAt(hour(12))
                .refused(409, "slot_taken");
        assertThat(refused.list("/details/alternatives"))
                .extracting(slot -> OffsetDateTime.parse(slot.getString("start")))
                .isNotEmpty()
                .doesNotContain(hour(12));
        Booking booking = spa.visitor("Dana").books(massage).with(aigerim).at(hour(11));
        booking.movedTo(hour(12)).refused(409, "slot_taken");
        // a permission to overbook is one for bookings
        spa.owner()
                .post(
                        "/bookings",
                        body(
                                "items",
                                list(body("serviceId", massage.id(), "masterId", aigerim.id())),
                                "start",
                                hour(12),
                                "client",
                                body("name", "Erlan", "phone", "+77011234567"),
                                "overbook",
                                true,
                                "overbookReason",
                                "He insists"))
                .refused(409, "slot_taken");
        JsonObject line = spa.owner()
                .get("/calendar?from=" + TUESDAY + "&to=" + TUESDAY)
                .expect(200)
                .list("/branches/0/lines")
                .get(0);
        JsonObject external = line.getJsonArray("external").getJsonObject(0);
        assertThat(OffsetDateTime.parse(external.getString("start"))).isEqualTo(hour(12));
        assertThat(OffsetDateTime.parse(external.getString("end"))).isEqualTo(hour(13));

        spa.owner().delete(calendar).expect(204);

        assertThat(spa.availability(massage).startsOn(TUESDAY)).contains(hour(12));
        booking.movedTo(hour(12)).expect(200);
        spa.owner().get(calendar).refused(404, "not_found");
    }

    @Test
    void itIsFollowedWhenItChanges() {
        remote.holds(event(hour(12), hour(13)), event(hour(17), hour(18)));
        String calendar = remote.isRegistered(spa.owner(), aigerim);
        assertThat(spa.availability(massage).startsOn(TUESDAY)).doesNotContain(hour(12), hour(17));

        remote.holds(event(hour(14), hour(15)), event(hour(17), hour(18)));
        Answer read = refreshed(spa.owner(), calendar);

        assertThat(read.text("/busyTimes")).isEqualTo("2");
        assertThat(spa.availability(massage).startsOn(TUESDAY))
                .contains(hour(12))
                .doesNotContain(hour(14), hour(17));
        // what has not changed was not written
        assertThat(platform.database()
                        .count("select count(*) from booking.external_busy where tenant_id = ?", spa.tenantId()))
                .isEqualTo(3);
        remote.holds();
        spa.owner().put(calendar, body("name", "At home", "url", remote.url())).expect(200);
        assertThat(refreshed(spa.owner(), calendar).text("/busyTimes")).isEqualTo("0");
        assertThat(spa.availability(massage).startsOn(TUESDAY)).contains(hour(14), hour(17));
    }

    @Test
    void bookingsThatAreThereStayAndAreTold() {
        Booking booking = spa.visitor("Dana").books(massage).with(aigerim).at(hour(12));
        remote.holds(event(hour(12).plusMinutes(30), hour(14)));

        String calendar = remote.isRegistered(spa.owner(), aigerim);

        Answer shown = spa.owner().get(calendar).expect(200);
        assertThat(shown.list("/conflicts")).hasSize(1);
        assertThat(shown.text("/conflicts/0/number")).isEqualTo(booking.number());
        assertThat(spa.owner().get(path).expect(200).text("/items/0/conflicts/0/bookingId"))
                .isEqualTo(booking.id().toString());
        assertThat(booking.lookedUp().expect(200).text("/status")).isEqualTo("CONFIRMED");
        spa.owner()
                .post(
                        "/blocks",
                        body("kind", "INTERNAL", "start", hour(13), "end", hour(14), "masterIds", list(aigerim.id())))
                .expect(201);
        booking.cancelledBecause("Ill").expect(200);
        assertThat(spa.owner().get(calendar).expect(200).list("/conflicts")).isEmpty();
    }

    @Test
    void ourOwnVisitsInHisCalendarAreNotInTheWayOfThemselves() {
        Booking booking = spa.visitor("Dana").books(massage).with(aigerim).at(hour(12));
        String own = spa.owner()
                .get("/bookings/" + booking.id() + "/calendar")
                .expect(200)
                .text();
        remote.answers(exchange -> remote.send(exchange, 200, own));

        String calendar = remote.isRegistered(spa.owner(), aigerim);

        assertThat(spa.owner().get(calendar).expect(200).text("/busyTimes")).isEqualTo("0");
        booking.movedTo(hour(12).plusMinutes(30)).expect(200);
    }

    @Test
    void visitsAtAnotherBusinessOfThePlatformAreInTheWayHere() {
        Business other = platform.registersBusiness("beside").approved().opensDaily("09:00", "21:00");
        Service nails = other.service("Nails").lasting(60).costing("5000.00");
        Master there = other.master("Bota").workingDaily("10:00", "19:00").performing(nails);
        Booking visit = other.visitor("Aigerim").books(nails).with(there).at(hour(12));
        String file = other.owner()
                .get("/bookings/" + visit.id() + "/calendar")
                .expect(200)
                .text();
        remote.answers(exchange -> remote.send(exchange, 200, file));

        String calendar = remote.isRegistered(spa.owner(), aigerim);

        assertThat(spa.owner().get(calendar).expect(200).text("/busyTimes")).isEqualTo("1");
        assertThat(spa.availability(massage).startsOn(TUESDAY)).doesNotContain(hour(12));
    }

    @Test
    void bookingsOfBranchesThatSomebodyIsNotShownAreNotToldAsConflicts() {
        String second = spa.owner()
                .post("/branches", body("name", "Second", "timeZone", spa.zone().getId()))
                .expect(201)
                .text("/id");
        spa.visitor("Dana").books(massage).with(aigerim).at(hour(12));
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
                                list(massage.id())))
                .expect(200);
        remote.holds(event(hour(12).plusMinutes(30), hour(14)));
        String calendar = remote.isRegistered(spa.owner(), aigerim);

        assertThat(spa.owner().get(calendar).expect(200).list("/conflicts")).hasSize(1);
        Api manager = spa.manager("Else", second).api();
        assertThat(manager.get(calendar).expect(200).list("/conflicts")).isEmpty();
        assertThat(spa.manager("Marcus").api().get(calendar).expect(200).list("/conflicts"))
                .hasSize(1);
    }

    @Test
    void theAddressIsToldToNobodyAndNothingOfTheEventsIsKept() {
        remote.holds(event(hour(12), hour(13)));
        String calendar = remote.isRegistered(spa.owner(), aigerim);

        Answer shown = spa.owner().get(calendar).expect(200);

        assertThat(shown.text("/host")).isEqualTo(RemoteCalendar.HOST);
        assertThat(shown.text()
                        + spa.owner().get(path).text()
                        + spa.owner().get("/audit").text())
                .contains("Private")
                .doesNotContain("private-1f0c", "dentist");
        assertThat(platform.database()
                        .rows(
                                "select c::text || b::text || l::text as everything from booking.external_calendar c"
                                        + " join booking.external_busy b on b.calendar_id = c.id"
                                        + " join booking.external_calendar_look l on l.calendar_id = c.id"
                                        + " where c.tenant_id = ?",
                                spa.tenantId())
                        .toString())
                .contains("Private")
                .doesNotContain("private-1f0c", "dentist");
    }

    @Test
    void aMasterKeepsHisOwnWithThePermissionForHisSchedule() {
        remote.holds(event(hour(12), hour(13)));
        Api herself = spa.member(Objects.requireNonNull(aigerim.email())).api();
        Master bota = spa.master("Bota").performing(massage);
        JsonObject request = body("name", "Private", "url", remote.url());
        herself.post(path, request).refused(403, "forbidden");
        spa.owner()
                .put("/roles/MASTER/permissions", body("permissions", list("SCHEDULE_OWN_MANAGE")))
                .expect(200);

        String calendar = remote.isRegistered(herself, aigerim);

        assertThat(herself.get(path).expect(200).items()).hasSize(1);
        herself.get("/masters/" + bota.id() + "/external-calendars").refused(404, "not_found");
        herself.post("/masters/" + bota.id() + "/external-calendars", request).refused(404, "not_found");
        String second = spa.owner()
                .post("/branches", body("name", "Second", "timeZone", spa.zone().getId()))
                .expect(201)
                .text("/id");
        Member elsewhere = spa.manager("Else", second);
        elsewhere.api().get(calendar).refused(404, "not_found");
        Api manager = spa.manager("Marcus").api();
        manager.put(calendar, body("name", "Hers")).expect(200);
        Business other = platform.registersBusiness("other").approved();
        other.owner().get(calendar).refused(404, "not_found");
        other.owner().delete(calendar).refused(404, "not_found");
        other.owner().post(calendar + "/refresh", body()).refused(404, "not_found");
        spa.owner().get(path + "/" + UUID.randomUUID()).refused(404, "not_found");
        herself.delete(calendar).expect(204);
    }

    @Test
    void aMasterWhoHasLeftHasNone() {
        remote.holds(event(hour(12), hour(13)));
        remote.isRegistered(spa.owner(), aigerim);

        spa.owner().delete("/masters/" + aigerim.id()).expect(204);

        assertThat(platform.database()
                        .count("select count(*) from booking.external_busy where tenant_id = ?", spa.tenantId()))
                .isZero();
        spa.owner().post(path, body("name", "Private", "url", remote.url())).refused(404, "not_found");
    }

    private OffsetDateTime hour(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
