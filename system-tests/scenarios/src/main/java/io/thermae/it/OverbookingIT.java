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
import io.thermae.it.support.Unique;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A visit is put where others are only knowingly, by those who may, and nobody else gets there. */
@ArquillianTest
@RunAsClient
public class OverbookingIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("overbook").approved().opensDaily("09:00", "21:00");
    private final UUID rooms = spa.resourceType("Room");
    private final UUID blue = spa.resource(rooms, "Blue", 1);
    private final Service massage =
            spa.service("Massage").lasting(60).taking(rooms, 1).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("09:00", "21:00").performing(massage);

    @Test
    void itSaysSoAndWhy() {
        spa.visitor("Dana").books(massage).at(hour(12));
        Api owner = spa.owner();
        JsonObject second = Body.with(visit(hour(12)), "overbook", true);

        owner.post("/bookings", visit(hour(12))).refused(409, "slot_taken");
        owner.post("/bookings", second).refusedField("overbookReason", "required");
        owner.post("/bookings", Body.with(overbooked(hour(12)), "items", list(body("serviceId", massage.id()))))
                .refusedField("items[0].masterId", "required");
        Answer over = owner.post("/bookings", overbooked(hour(12))).expect(201);

        assertThat(over.text("/overbooked")).isEqualTo("true");
        assertThat(owner.get("/bookings/" + over.text("/id")).expect(200).text("/overbooked"))
                .isEqualTo("true");
        assertThat(owner.get("/audit?action=INSERT&entityId=" + over.text("/id"))
                        .expect(200)
                        .text())
                .contains("She insists");
        // a third one, too
        owner.post("/bookings", overbooked(hour(12))).expect(201);
        owner.put("/bookings/" + over.text("/id"), body("start", hour(15))).expect(200);
        assertThat(owner.get("/bookings/" + over.text("/id")).expect(200).text("/overbooked"))
                .isEqualTo("false");
    }

    @Test
    void whereNobodyIsNobodyIsOverbooked() {
        assertThat(spa.owner()
                        .post("/bookings", overbooked(hour(12)))
                        .expect(201)
                        .text("/overbooked"))
                .isEqualTo("false");
    }

    @Test
    void onlyThoseMayWhoHaveThePermission() {
        spa.visitor("Dana").books(massage).at(hour(12));
        Api manager = spa.manager("Marcus").api();

        manager.post("/bookings", overbooked(hour(12))).refused(403, "forbidden");
        Object[] permissions = spa.owner().get("/permissions").expect(200).items().stream()
                .map(permission -> permission.getString("permission"))
                .toArray();
        spa.owner()
                .put("/roles/MANAGER/permissions", body("permissions", list(permissions)))
                .expect(200);
        manager.post("/bookings", overbooked(hour(12))).expect(201);
    }

    @Test
    void whatItTakesBesideIsReservedLikeAnyOthers() {
        Booking first = spa.visitor("Dana").books(massage).at(hour(12));
        spa.owner().post("/bookings", overbooked(hour(12).plusMinutes(30))).expect(201);

        spa.visitor("Bolat").books(massage).triesAt(hour(13)).refused(409, "slot_taken");
        first.cancelledBecause("Ill").expect(200);
        // of what it has overlapped it stays the only one
        spa.visitor("Bolat").books(massage).triesAt(hour(12)).refused(409, "slot_taken");
        spa.visitor("Bolat").books(massage).at(hour(12).minusMinutes(30));
    }

    @Test
    void blocksTimeOffAndMaintenanceAreKept() {
        JsonObject span = body("start", hour(12), "end", hour(13));
        spa.owner()
                .post("/blocks", Body.with(Body.with(span, "kind", "INTERNAL"), "masterIds", list(aigerim.id())))
                .expect(201);
        spa.owner()
                .post("/masters/" + aigerim.id() + "/time-off", body("start", hour(14), "end", hour(15)))
                .expect(201);
        spa.owner()
                .post("/resources/" + blue + "/maintenance", body("start", hour(16), "end", hour(17)))
                .expect(201);

        spa.owner().post("/bookings", overbooked(hour(12))).refused(409, "slot_taken");
        spa.owner().post("/bookings", overbooked(hour(14))).refused(422, "master_on_time_off");
        spa.owner().post("/bookings", overbooked(hour(16))).refused(409, "slot_taken");
        spa.owner().post("/bookings", overbooked(hour(20).plusMinutes(30))).refused(422, "outside_business_hours");
    }

    @Test
    void howeverManyTryAtOnceNobodyElseOverlaps() {
        List<CompletableFuture<Answer>> asked = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            OffsetDateTime start = hour(12).plusMinutes(20L * i);
            asked.add(spa.owner().postLater("/bookings", overbooked(start.plusMinutes(10))));
            asked.add(spa.visitor("Dana" + i).books(massage).triesLaterAt(start));
            asked.add(spa.visitor("Bolat" + i).books(massage).triesLaterAt(start.plusMinutes(5)));
        }
        asked.stream().map(CompletableFuture::join).forEach(answer -> assertThat(answer.status())
                .as(answer.toString())
                .isIn(201, 409));

        List<JsonObject> usual = spa.owner().get("/bookings").expect(200).items().stream()
                .filter(booking -> !booking.getBoolean("overbooked"))
                .sorted(Comparator.comparing(booking -> time(booking, "start")))
                .toList();
        assertThat(usual).isNotEmpty();
        for (int i = 1; i < usual.size(); i++) {
            assertThat(time(usual.get(i), "start")).isAfterOrEqualTo(time(usual.get(i - 1), "end"));
        }
    }

    private JsonObject visit(OffsetDateTime start) {
        return body(
                "items", list(body("serviceId", massage.id(), "masterId", aigerim.id())),
                "start", start,
                "client", body("name", "Zarina", "email", Unique.email("zarina")));
    }

    private JsonObject overbooked(OffsetDateTime start) {
        return Body.with(Body.with(visit(start), "overbook", true), "overbookReason", "She insists");
    }

    private static OffsetDateTime time(JsonObject booking, String name) {
        return OffsetDateTime.parse(booking.getString(name));
    }

    private OffsetDateTime hour(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
