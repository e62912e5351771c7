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
import io.thermae.it.support.Unique;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Owner, manager and master see and change what their role allows, and nothing else. */
@ArquillianTest
@RunAsClient
public class StaffIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("staff").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage);
    private final Master dina =
            spa.master("Dina").workingDaily("10:00", "19:00").performing(massage);

    @Test
    void theOwnerSeesAllBookingsAndFiltersThem() {
        Booking hers = spa.visitor("Dana").books(massage).with(aigerim).at(hour(11));
        Booking others = spa.visitor("Bolat").books(massage).with(dina).at(hour(11));

        assertThat(ids(bookings(spa.owner(), ""))).containsExactlyInAnyOrder(hers.id(), others.id());
        assertThat(ids(bookings(spa.owner(), "&masterId=" + dina.id()))).containsExactly(others.id());
        assertThat(ids(bookings(spa.owner(), "&branchId=" + spa.branchId()))).hasSize(2);
        assertThat(ids(bookings(spa.owner(), "&status=CANCELLED"))).isEmpty();
    }

    @Test
    void aManagerBooksMovesAndCancelsForTheBranch() {
        Api manager = spa.manager("Marcus").api();

        Answer booked = manager.post(
                        "/bookings",
                        body(
                                "branchId", spa.branchId(),
                                "items", list(body("serviceId", massage.id(), "masterId", aigerim.id())),
                                "start", hour(12),
                                "client", body("name", "Dana", "phone", Unique.phone())))
                .expect(201);
        String path = "/bookings/" + booked.text("/id");
        Answer moved = manager.put(path, body("start", hour(15))).expect(200);
        assertThat(OffsetDateTime.parse(moved.text("/start"))).isEqualTo(hour(15));
        Answer cancelled =
                manager.delete(path, body("reason", "The sauna is cold")).expect(200);
        assertThat(cancelled.text("/status")).isEqualTo("CANCELLED");
        assertThat(manager.get(path).expect(200).text("/status")).isEqualTo("CANCELLED");
    }

    @Test
    void aManagerOfAnotherBranchSeesNothingOfThisOne() {
        Booking booking = spa.visitor("Dana").books(massage).with(aigerim).at(hour(11));
        Answer other = spa.owner()
                .post(
                        "/branches",
                        body(
                                "name", "Second",
                                "timeZone", spa.zone().getId(),
                                "businessHours",
                                        list(body("dayOfWeek", "MONDAY", "opens", "09:00", "closes", "21:00"))))
                .expect(201);
        String email = Unique.email("marcus");
        spa.owner()
                .post(
                        "/users",
                        body(
                                "email", email,
                                "firstName", "Marcus",
                                "lastName", "Agrippa",
                                "role", "MANAGER",
                                "branchIds", list(other.text("/id"))))
                .expect(201);
        Api manager = spa.member(email).api();

        assertThat(ids(bookings(manager, ""))).isEmpty();
        manager.get("/bookings/" + booking.id()).refused(404, "not_found");
        manager.delete("/bookings/" + booking.id(), body("reason", "Not mine")).refused(404, "not_found");
    }

    @Test
    void aMasterSeesOwnBookingsOnly() {
        Booking hers = spa.visitor("Dana").books(massage).with(aigerim).at(hour(11));
        Booking others = spa.visitor("Bolat").books(massage).with(dina).at(hour(11));
        Api master = spa.member(Objects.requireNonNull(aigerim.email())).api();

        assertThat(ids(bookings(master, ""))).containsExactly(hers.id());
        master.get("/bookings/" + hers.id()).expect(200);
        master.get("/bookings/" + others.id()).refused(404, "not_found");
        master.post("/bookings/" + others.id() + "/check-in").refused(404, "not_found");
    }

    @Test
    void aMasterTakesTheClientInAndEndsTheVisit() {
        Booking hers = spa.visitor("Dana").books(massage).with(aigerim).at(hour(11));
        Api master = spa.member(Objects.requireNonNull(aigerim.email())).api();
        String path = "/bookings/" + hers.id();

        assertThat(master.post(path + "/check-in").expect(200).text("/status")).isEqualTo("CHECKED_IN");
        assertThat(master.post(path + "/complete").expect(200).text("/status")).isEqualTo("COMPLETED");
        master.post(path + "/no-show").refused(409, "illegal_transition");
        spa.owner().delete(path, body("reason", "Too late")).refused(409, "illegal_transition");
    }

    @Test
    void whatARoleMayNotDoIsForbidden() {
        Api master = spa.member(Objects.requireNonNull(aigerim.email())).api();
        var service = body(
                "name", "Mine", "durationMinutes", 30, "price", body("amount", "1.00", "currency", spa.currency()));

        master.post("/services", service).refused(403, "forbidden");
        spa.owner().get("/admin/tenants").refused(403, "forbidden");
        spa.owner().put("/admin/tenants/" + spa.tenantId() + "/approve").refused(403, "forbidden");
        platform.superAdmin().api().post("/services", service).refused(403, "forbidden");
    }

    @Test
    void aMasterOnTimeOffIsNotOffered() {
        spa.owner()
                .post(
                        "/masters/" + dina.id() + "/time-off",
                        body("start", hour(10), "end", hour(14), "reason", "Dentist"))
                .expect(201);

        assertThat(spa.availability(massage).with(dina).startsOn(TUESDAY))
                .isNotEmpty()
                .allMatch(start -> !start.isBefore(hour(14)));
    }

    private OffsetDateTime hour(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }

    private static Answer bookings(Api api, String filter) {
        return api.get("/bookings?from=%s&to=%s%s".formatted(TUESDAY, TUESDAY, filter))
                .expect(200);
    }

    private static List<UUID> ids(Answer page) {
        return page.items().stream()
                .map(item -> UUID.fromString(item.getString("id")))
                .toList();
    }
}
