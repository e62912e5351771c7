package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.ClientCode;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Traces;
import io.thermae.it.support.Unique;
import io.thermae.it.support.Waiting;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A master who does not sign in is a person all the same: he gets to know what is known of him, and is forgotten. */
@ArquillianTest
@RunAsClient
public class MasterErasureIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final JsonObject ASKED = body("reason", "Does not work here any more");

    private final Platform platform = Platform.current();
    private final AppDatabase database = platform.database();
    private final Business spa = platform.registersBusiness("card").approved().opensDaily("09:00", "21:00");
    private final String name = "Gulnaz" + Unique.subdomain("g").replace("-", "");
    private final String phone = Unique.phone();
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master master =
            spa.master(name).workingDaily("10:00", "19:00").performing(massage);

    @Test
    void hisCardAndHisTimeOffAreExported() {
        writeDown();

        Answer export = spa.owner().get(path("/personal-data")).expect(200);

        assertThat(export.text()).contains(name, phone, "Dentist");
        spa.manager("Marcus").api().get(path("/personal-data")).refused(403, "forbidden");
        Business other = platform.registersBusiness("other").approved();
        other.owner().get(path("/personal-data")).refused(404, "not_found");
    }

    @Test
    void nothingIsLeftOfHimAndAClientWithHisNumberStays() {
        writeDown();
        String client = ClientCode.askedByPhone(platform, spa, phone);
        Booking booking = spa.visitor("Dana")
                .withEmail()
                .books(massage)
                .with(master)
                .at(TUESDAY.atTime(11, 0).atZone(spa.zone()).toOffsetDateTime());

        spa.owner().post(path("/erasure"), ASKED).refused(409, "still_active");
        spa.owner().delete(path("?strandedBookings=KEEP")).expect(204);
        spa.owner().post(path("/erasure"), ASKED).refused(409, "future_bookings");
        booking.cancelledBecause("Ill").expect(200);
        spa.owner().post(path("/erasure"), body("reason", "Bye, " + name)).refused(400, "validation_failed");
        Waiting.untilAllIsTold(platform, spa);
        spa.owner().post(path("/erasure"), ASKED).expect(204);
        spa.owner().post(path("/erasure"), ASKED).expect(204);

        assertThat(Traces.of(database, name)).allSatisfy(trace -> assertThat(trace)
                .as("what the client was told of the visit")
                .startsWith("engagement.message: ")
                .contains("booking-", "-client"));
        spa.owner().get(path("/personal-data")).refused(404, "not_found");
        assertThat(database.count(
                        "select count(*) from tenancy.client_verification where id = ?", UUID.fromString(client)))
                .isEqualTo(1);
    }

    @Test
    void whoSignsInIsErasedAsAColleague() {
        Master aigerim = spa.master("Aigerim").invited().performing(massage);
        String card = "/masters/" + aigerim.id();
        String user = spa.owner().get(card).expect(200).text("/userId");

        assertThat(spa.owner().get(card + "/personal-data").expect(200).text()).contains("\"profile\"", user);
        spa.owner().post(card + "/erasure", ASKED).refused(409, "still_active");
        spa.owner().post("/users/" + user + "/deactivate").expect(200);
        spa.owner().post(card + "/erasure", ASKED).expect(204);

        spa.owner().get("/users/" + user).refused(404, "not_found");
    }

    private void writeDown() {
        spa.owner()
                .put(
                        path(""),
                        body(
                                "firstName",
                                name,
                                "lastName",
                                "Serik",
                                "phone",
                                phone,
                                "branchIds",
                                list(spa.branchId()),
                                "serviceIds",
                                list(massage.id())))
                .expect(200);
        spa.owner()
                .post(
                        path("/time-off"),
                        body(
                                "start", TUESDAY.plusDays(1) + "T09:00:00+05:00",
                                "end", TUESDAY.plusDays(1) + "T12:00:00+05:00",
                                "reason", "Dentist, says " + name))
                .expect(201);
    }

    private String path(String rest) {
        return "/masters/" + master.id() + rest;
    }
}
