package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.ClientCode;
import io.thermae.it.support.Platform;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Unique;
import io.thermae.it.support.Waiting;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A client without a password sees where he is let in, and ends it; what is ended is dead at the next request. */
@ArquillianTest
@RunAsClient
public class ClientSessionIT {

    private final TestBed testBed = TestBed.current();
    private final Platform platform = testBed.platform();
    private final Business spa = platform.registersBusiness("sessions").approved();

    @Test
    void whoLogsOutIsOutAndHisOtherSessionsLive() {
        String email = Unique.email("dana");
        Api first = ClientCode.letsIn(platform, spa, email);
        Api second = secondOf(email);

        first.post("/public/client/logout").expect(204);

        first.get("/bookings").refused(401, "session_ended");
        first.post("/public/client/logout").refused(401, "session_ended");
        second.get("/bookings").expect(200);
        assertThat(second.get("/public/client/sessions").expect(200).items()).hasSize(1);
    }

    @Test
    void theSessionsOfTheContactAreSeenAndEachCanBeEnded() {
        String email = Unique.email("dana");
        Api first = ClientCode.letsIn(platform, spa, email);
        Api second = secondOf(email);

        List<JsonObject> sessions =
                first.get("/public/client/sessions").expect(200).items();
        assertThat(sessions)
                .extracting(session -> session.getBoolean("current"))
                .containsExactly(false, true);
        assertThat(sessions).allSatisfy(session -> {
            assertThat(session.getString("device")).isNotBlank();
            assertThat(session.getString("address")).isEqualTo("127.0.0.1");
            assertThat(session.getString("createdAt")).contains("+0");
        });

        first.delete("/public/client/sessions/" + sessions.get(0).getString("id"))
                .expect(204);

        second.get("/bookings").refused(401, "session_ended");
        first.get("/bookings").expect(200);
        first.delete("/public/client/sessions/" + sessions.get(0).getString("id"))
                .refused(404, "not_found");
    }

    @Test
    void whoHasLostATelephoneEndsAllSessions() {
        String phone = Unique.phone();
        Api lost = ClientCode.letsInByPhone(testBed, spa, phone);
        String id = ClientCode.askedByPhone(platform, spa, phone);
        String code =
                ClientCode.codeIn(ClientCode.waitsForTexts(testBed, phone, 2).get(1));
        Api here = platform.anybody()
                .withToken(platform.anybody()
                        .post("/public/client/verify", body("verificationId", id, "code", code))
                        .expect(200)
                        .text("/clientToken"));

        here.delete("/public/client/sessions").expect(204);

        lost.get("/bookings").refused(401, "session_ended");
        here.get("/bookings").refused(401, "session_ended");
    }

    @Test
    void nobodyEndsTheSessionsOfAnotherContact() {
        Api dana = ClientCode.letsIn(platform, spa, Unique.email("dana"));
        Api bolat = ClientCode.letsIn(platform, spa, Unique.email("bolat"));
        String danas =
                dana.get("/public/client/sessions").expect(200).items().get(0).getString("id");

        bolat.delete("/public/client/sessions/" + danas).refused(404, "not_found");
        bolat.delete("/public/client/sessions/" + UUID.randomUUID()).refused(404, "not_found");
        bolat.delete("/public/client/sessions").expect(204);

        dana.get("/bookings").expect(200);
        spa.owner().get("/public/client/sessions").refused(403, "forbidden");
        platform.anybody().post("/public/client/logout").refused(401, "unauthenticated");
    }

    /** Let in again, by the code of the second mail. */
    private Api secondOf(String email) {
        String id = ClientCode.asked(platform, spa, email);
        String code = ClientCode.codeIn(Waiting.untilMailsAre(
                        platform, spa, 2, email, mail -> mail.subject().startsWith("Your code"))
                .get(1)
                .text());
        return platform.anybody()
                .withToken(platform.anybody()
                        .post("/public/client/verify", body("verificationId", id, "code", code))
                        .expect(200)
                        .text("/clientToken"));
    }
}
