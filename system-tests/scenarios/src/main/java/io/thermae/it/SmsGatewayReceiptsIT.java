package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.ClientCode;
import io.thermae.it.support.Platform;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Unique;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What an SMS gateway tells of messages is believed if it knows the secret, and counts once. */
@ArquillianTest
@RunAsClient
public class SmsGatewayReceiptsIT {

    private static final String RECEIPTS = "/sms-gateway/receipts";

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("receipts").approved();
    private final Api anybody = platform.anybody();
    private final Api gateway = anybody.withHeader("X-Gateway-Secret", TestBed.GATEWAY_SECRET);

    @Test
    void whoDoesNotKnowTheSecretIsNotBelieved() {
        String id = underWay();

        anybody.post(RECEIPTS, body("id", id, "status", "failed")).refused(400, "signature_invalid");
        anybody.withHeader("X-Gateway-Secret", TestBed.GATEWAY_SECRET + "x")
                .post(RECEIPTS, body("id", id, "status", "failed"))
                .refused(400, "signature_invalid");
        anybody.post(RECEIPTS + "?secret=", body("id", id, "status", "failed")).refused(400, "signature_invalid");

        assertThat(message(id)).containsEntry("status", "SENT");
    }

    @Test
    void whatHasArrivedHasArrivedHoweverOftenItIsTold() {
        String id = underWay();
        gateway.post(RECEIPTS, body("id", id, "status", "enroute")).expect(204);
        assertThat(message(id)).containsEntry("status", "SENT");

        gateway.post(RECEIPTS, body("id", id, "status", "DELIVRD")).expect(204);
        gateway.post(RECEIPTS, body("id", id, "status", "DELIVRD")).expect(204);
        gateway.post(RECEIPTS, body("id", id, "status", "failed")).expect(204);

        assertThat(message(id)).containsEntry("status", "DELIVERED");
        assertThat(message(id).get("delivered_at")).isNotNull();
    }

    @Test
    void aFormTellsWhatHasFailedAndALinkMayHaveTheSecret() {
        String id = underWay();

        anybody.send(
                        "POST",
                        RECEIPTS + "?secret=" + TestBed.GATEWAY_SECRET,
                        "application/x-www-form-urlencoded",
                        "id=" + id + "&status=Expired")
                .expect(204);

        assertThat(message(id))
                .containsEntry("status", "FAILED")
                .containsEntry("failure", "The provider could not deliver it: Expired");
    }

    @Test
    void aListTellsOfSeveralAndWhatIsOfNobodyIsTakenInTheEnd() {
        String one = underWay();
        String two = underWay();

        // while another message is being handed over somewhere, what is of none is to come again
        Awaitility.await("taken")
                .atMost(Duration.ofSeconds(30))
                .until(() -> gateway.post(
                                        RECEIPTS,
                                        list(
                                                body("id", one, "status", "delivered"),
                                                body("id", "another-" + UUID.randomUUID(), "status", "delivered"),
                                                body("id", two, "status", "rejected")))
                                .status()
                        == 204);

        assertThat(message(one)).containsEntry("status", "DELIVERED");
        assertThat(message(two)).containsEntry("status", "FAILED");
    }

    /** A message that a gateway has taken, as if that had been called over HTTP, by the gateway's id. */
    private String underWay() {
        String phone = Unique.phone();
        ClientCode.askedByPhone(platform, spa, phone);
        String id = "gateway-" + UUID.randomUUID();
        Awaitility.await("a message that has arrived")
                .atMost(Duration.ofSeconds(60))
                .until(() -> platform.database()
                                .count(
                                        "select count(*) from engagement.message where recipient = ? and status = 'DELIVERED'",
                                        phone)
                        == 1);
        platform.database()
                .change(
                        "update engagement.message_part set part_id = ?, status = 'SENT'"
                                + " where message_id = (select id from engagement.message where recipient = ?)",
                        id,
                        phone);
        platform.database()
                .change(
                        "update engagement.message set status = 'SENT', delivered_at = null where recipient = ?",
                        phone);
        return id;
    }

    private Map<String, Object> message(String id) {
        return platform.database()
                .rows(
                        "select m.* from engagement.message m join engagement.message_part p on p.message_id = m.id"
                                + " where p.part_id = ?",
                        id)
                .get(0);
    }
}
