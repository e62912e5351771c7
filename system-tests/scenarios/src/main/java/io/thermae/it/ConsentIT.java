package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.ClientCode;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Unique;
import io.thermae.it.support.Visitor;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What customers have consented to can be proved: records are added, never changed, and the last one holds. */
@ArquillianTest
@RunAsClient
public class ConsentIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final AppDatabase database = platform.database();
    private final Business spa =
            platform.registersBusiness("consent").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Visitor dana = spa.visitor("Dana").withEmail();

    @BeforeEach
    void aMaster() {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
    }

    @Test
    void theLastRecordOfAPurposeHolds() {
        String consents = "/customers/" + customer(Body.list()) + "/consents";
        say(consents, "MARKETING_EMAIL", true).expect(201);
        say(consents, "PHOTOS", true).expect(201);
        Answer withdrawn = say(consents, "MARKETING_EMAIL", false).expect(201);

        Answer all = spa.owner().get(consents).expect(200);

        assertThat(withdrawn.text("/channel")).isEqualTo("STAFF");
        assertThat(withdrawn.text("/recordedBy")).isEqualTo(spa.ownerId().toString());
        assertThat(withdrawn.text("/contact"))
                .isEqualTo("d***" + dana.email().substring(dana.email().indexOf('@')));
        assertThat(all.list("/current"))
                .extracting(consent -> consent.getString("purpose") + " " + consent.getBoolean("given"))
                .containsExactlyInAnyOrder("MARKETING_EMAIL false", "PHOTOS true");
        assertThat(all.items()).hasSize(3);
        assertThat(all.items().get(0).getString("id")).isEqualTo(withdrawn.text("/id"));
        Answer first = spa.owner().get(consents + "?limit=2").expect(200);
        assertThat(first.items()).hasSize(2);
        assertThat(spa.owner()
                        .get(consents + "?limit=2&cursor=" + first.text("/nextCursor"))
                        .expect(200)
                        .items())
                .hasSize(1);
    }

    @Test
    void theyAreSaidWithABooking() {
        JsonArray consents = Body.list(
                body("purpose", "TERMS", "version", "2024-01", "given", true),
                body("purpose", "MARKETING_SMS", "version", "2024-01", "given", false));
        String customer = customer(consents);

        assertThat(spa.owner()
                        .get("/customers/" + customer + "/consents")
                        .expect(200)
                        .list("/current"))
                .hasSize(2)
                .allSatisfy(consent -> {
                    assertThat(consent.getString("channel")).isEqualTo("BOOKING");
                    assertThat(consent.getString("bookingId")).isNotBlank();
                    assertThat(consent.isNull("recordedBy") || !consent.containsKey("recordedBy"))
                            .isTrue();
                });
        JsonObject wrong =
                Body.with(dana.books(massage).request(hour(15)), "consents", Body.list(body("purpose", "EVERYTHING")));
        assertThat(platform.anybody()
                        .post("/public/booking", wrong)
                        .refused(400, "validation_failed")
                        .invalidFields())
                .contains("consents[0].purpose", "consents[0].version", "consents[0].given");
    }

    @Test
    void aClientSaysHisOwn() {
        String customer = customer(Body.list());
        Api client = ClientCode.letsIn(platform, spa, dana.email());

        client.post("/public/client/consents", body("purpose", "PHOTOS", "version", "1", "given", false))
                .expect(201);

        Answer own = client.get("/public/client/consents").expect(200);
        assertThat(own.text("/current/0/channel")).isEqualTo("CLIENT");
        assertThat(spa.owner().get("/customers/" + customer + "/consents").text("/current/0/id"))
                .isEqualTo(own.text("/current/0/id"));
        Api stranger = ClientCode.letsIn(platform, spa, Unique.email("nobody"));
        stranger.get("/public/client/consents").refused(404, "not_found");
        stranger.post("/public/client/consents", body("purpose", "PHOTOS", "version", "1", "given", true))
                .refused(404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update booking.consent set given = true",
                "delete from booking.consent",
                "truncate booking.consent"
            })
    void theApplicationOnlyAdds(String statement) {
        database.asApplicationIn(spa.tenantId(), connection -> {
            assertThatThrownBy(() -> connection.createStatement().execute(statement))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("42501"));
            return true;
        });
    }

    private String customer(JsonArray consents) {
        return platform.anybody()
                .post("/public/booking", Body.with(dana.books(massage).request(hour(11)), "consents", consents))
                .expect(201)
                .text("/customerId");
    }

    private Answer say(String consents, String purpose, boolean given) {
        return spa.owner().post(consents, body("purpose", purpose, "version", "1", "given", given));
    }

    private OffsetDateTime hour(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
