package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Authenticator;
import io.thermae.it.support.Body;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Traces;
import io.thermae.it.support.Unique;
import io.thermae.it.support.Waiting;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Who does not work for a business any more can be erased; what was done stays. */
@ArquillianTest
@RunAsClient
public class ColleagueErasureIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final JsonObject ASKED = body("reason", "Does not work here any more");

    private final Platform platform = Platform.current();
    private final AppDatabase database = platform.database();
    private final Business spa = platform.registersBusiness("former").approved().opensDaily("09:00", "21:00");
    private final String name = "Gulnaz" + Unique.subdomain("g").replace("-", "");

    @Test
    void ofAMasterNothingIsLeftButWhatClientsWereTold() {
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        Master master =
                spa.master(name).invited().workingDaily("10:00", "19:00").performing(massage);
        Member member = spa.member(Objects.requireNonNull(master.email()));
        Authenticator.setUp(member.api());
        OffsetDateTime eleven = TUESDAY.atTime(11, 0).atZone(spa.zone()).toOffsetDateTime();
        String timeOff = "/masters/" + master.id() + "/time-off";
        String id = spa.owner()
                .post(timeOff, body("start", eleven.plusDays(1), "end", eleven.plusDays(2), "reason", name + " is ill"))
                .expect(201)
                .text("/id");
        spa.owner().delete(timeOff + "/" + id).expect(204);
        spa.owner()
                .post(
                        timeOff,
                        body("start", eleven.plusDays(3), "end", eleven.plusDays(4), "reason", name + " is away"))
                .expect(201);
        member.api()
                .post("/permission-requests", body("permission", "REPORTS_READ", "reason", "I am " + name))
                .expect(201);
        platform.anybody()
                .post("/auth/password/forgot", body("email", member.email()))
                .expect(202);
        String user = member.api().get("/users/me").text("/id");
        Booking booking = spa.visitor("Dana").withEmail().books(massage).at(eleven);
        Waiting.untilAllIsTold(platform, spa);
        String erasure = "/users/" + user + "/erasure";

        spa.owner().post(erasure, ASKED).refusedInEachLanguage(409, "still_active");
        spa.owner().post("/users/" + user + "/deactivate").expect(200);
        spa.owner().post(erasure, ASKED).refused(409, "future_bookings");
        booking.cancelledBecause("Ill").expect(200);
        spa.owner().post(erasure, body("reason", "Bye, " + name)).refused(400, "validation_failed");
        Waiting.untilAllIsTold(platform, spa);
        spa.owner().post(erasure, ASKED).expect(204);
        spa.owner().post(erasure, ASKED).expect(204);

        assertThat(Traces.of(database, member.email())).isEmpty();
        assertThat(Traces.of(database, name)).allSatisfy(trace -> assertThat(trace)
                .as("what the client was told of the visit")
                .startsWith("engagement.message: ")
                .contains("booking-", "-client"));
        spa.owner().get("/users/" + user).refused(404, "not_found");
        spa.owner().post("/users/" + user + "/reactivate").refused(404, "not_found");
        spa.owner().get("/users/" + user + "/personal-data").refused(404, "not_found");
        assertThat(spa.owner().get("/users").expect(200).items())
                .noneMatch(person -> person.getString("id").equals(user));
        member.api().get("/users/me").refused(401, "session_ended");
        spa.logIn(member.email(), Member.PASSWORD).refused(401, "invalid_credentials");
        // the bookings still have their master, whoever that was
        assertThat(spa.owner().get("/bookings/" + booking.id()).expect(200).text("/items/0/masterId"))
                .isEqualTo(master.id().toString());
    }

    @Test
    void aBusinessKeepsItsLastOwner() {
        String owner = "/users/" + spa.ownerId();

        spa.owner().post(owner + "/deactivate").refused(409, "last_owner");
        spa.owner().post(owner + "/erasure", ASKED).refused(409, "still_active");
    }

    @Test
    void theAddressOfWhoWasErasedIsFreeAgain() {
        Member manager = spa.manager(name);
        String user = manager.api().get("/users/me").text("/id");
        spa.owner().post("/users/" + user + "/deactivate").expect(200);
        spa.owner().post("/users/" + user + "/erasure", ASKED).expect(204);

        spa.owner()
                .post(
                        "/users",
                        body(
                                "email",
                                manager.email(),
                                "firstName",
                                name,
                                "lastName",
                                "Agrippa",
                                "role",
                                "MANAGER",
                                "branchIds",
                                Body.list(spa.branchId())))
                .expect(201);
    }
}
