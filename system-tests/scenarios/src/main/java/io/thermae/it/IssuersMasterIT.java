package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Body.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Trust;
import io.thermae.it.support.Unique;
import jakarta.json.JsonObject;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Whom an issuer makes a master has a card, and with it a calendar. */
@ArquillianTest
@RunAsClient
public class IssuersMasterIT {

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("issuers-master").approved();
    private final Trust trust = Trust.of(platform, spa)
            .saying("tokenExchange", true)
            .saying("addsPeople", true)
            .saying("requireVerifiedEmail", false)
            .saying("defaultRole", "MASTER");

    @Test
    void aMasterWhoIsNewGetsACardOnce() {
        JsonObject claims = trust.claims(Unique.email("claudia"));

        Answer signedIn = exchange(claims);
        exchange(claims);

        List<JsonObject> cards = cards();
        assertThat(cards).hasSize(1);
        assertThat(cards.get(0).getString("userId")).isEqualTo(signedIn.text("/user/id"));
        trust.signedIn(signedIn).get("/bookings").expect(200);
        assertThat(trust.signedIn(signedIn).get("/users/me").text("/branches"))
                .contains(spa.branchId().toString());
    }

    @Test
    void aCardThatIsThereIsTheMastersWhoseAddressItHas() {
        String email = Unique.email("claudia");
        Answer card = spa.owner().post("/masters", card()).expect(201);
        platform.database()
                .change(
                        "update booking.master set email = ? where tenant_id = ? and id = ?::uuid",
                        email,
                        spa.tenantId(),
                        card.text("/id"));

        // who only says that it is his address is somebody else
        Answer impostor = exchange(with(trust.claims(email), "email_verified", false));
        assertThat(spa.owner().get("/masters/" + card.text("/id")).has("/userId"))
                .isFalse();
        assertThat(cards()).hasSize(2);
        spa.owner().post("/users/" + impostor.text("/user/id") + "/deactivate").expect(200);
    }

    @Test
    void theCardOfAMasterWhoHasComeBeforeItIsHis() {
        String email = Unique.email("claudia");
        Answer card = spa.owner().post("/masters", card()).expect(201);
        platform.database()
                .change(
                        "update booking.master set email = ? where tenant_id = ? and id = ?::uuid",
                        email,
                        spa.tenantId(),
                        card.text("/id"));

        Answer signedIn = exchange(trust.claims(email));

        assertThat(spa.owner().get("/masters/" + card.text("/id")).text("/userId"))
                .isEqualTo(signedIn.text("/user/id"));
        assertThat(cards()).hasSize(1);
    }

    private Answer exchange(JsonObject claims) {
        return platform.anybody()
                .post(
                        "/auth/sso/token",
                        body(
                                "subdomain",
                                spa.subdomain(),
                                "subjectToken",
                                trust.issuer().signs(claims)))
                .expect(200);
    }

    private List<JsonObject> cards() {
        return spa.owner().get("/masters").expect(200).items();
    }

    private JsonObject card() {
        return body(
                "firstName", "Claudia",
                "lastName", "Marcella",
                "branchIds", list(spa.branchId()),
                "serviceIds", list(),
                "schedule", list());
    }
}
