package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import io.thermae.it.support.PushDevice;
import io.thermae.it.support.PushServer;
import io.thermae.it.support.Receiver;
import io.thermae.it.support.Service;
import io.thermae.it.support.Waiting;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.text.ParseException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people of a business are told comes to their browsers, where they alone can read it, as long as they are signed in there. */
@ArquillianTest
@RunAsClient
public class WebPushIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final String SUBSCRIPTIONS = "/users/me/push-subscriptions";
    private static final String PATH = "/push/4c6f";

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("push").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage);
    private final Member member = spa.member(Objects.requireNonNull(aigerim.email()));
    private final Api master = member.api();
    private final PushServer service = new PushServer();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void aNotificationComesToTheBrowserWhichAloneCanReadIt() throws JOSEException, ParseException {
        PushDevice device = service.device(PATH);
        Answer subscribed = device.isSubscribed(master).expect(201);
        assertThat(subscribed.text("/host")).isEqualTo(PushDevice.HOST);
        assertThat(subscribed.text()).doesNotContain(PATH);

        Booking booking = spa.visitor("Dana").books(massage).with(aigerim).at(at(12));

        PushServer.Call call = service.awaits(PATH, 1).get(0);
        JsonObject push = device.reads(call.body());
        String language = master.get("/users/me").expect(200).text("/language");
        JsonObject notification =
                master.in(language).get("/notifications").expect(200).items().get(0);
        assertThat(push.getString("id")).isEqualTo(notification.getString("id"));
        assertThat(push.getString("kind")).isEqualTo("BOOKING_PLACED");
        assertThat(push.getString("title"))
                .isEqualTo(notification.getString("title"))
                .contains(booking.number());
        assertThat(push.getString("subjectId")).isEqualTo(booking.id().toString());
        assertThat(OffsetDateTime.parse(push.getString("start"))).isEqualTo(at(12));
        assertThat(push.toString()).doesNotContain("Dana");
        assertThat(call.header("content-encoding")).isEqualTo("aes128gcm");
        assertThat(call.header("urgency")).isEqualTo("high");
        assertThat(call.header("topic")).matches("[A-Za-z0-9_-]{1,32}");
        assertThat(Integer.parseInt(call.header("ttl"))).isBetween(1, 86_400);
        isSignedByThePlatform(call.header("authorization"));
    }

    private void isSignedByThePlatform(String authorization) throws JOSEException, ParseException {
        String key = master.get(SUBSCRIPTIONS + "/key").expect(200).text("/publicKey");
        assertThat(authorization).startsWith("vapid t=").endsWith(", k=" + key);
        byte[] point = new Base64URL(key).decode();
        assertThat(point).hasSize(65).startsWith(4);
        ECKey publicKey = new ECKey.Builder(
                        Curve.P_256,
                        Base64URL.encode(Arrays.copyOfRange(point, 1, 33)),
                        Base64URL.encode(Arrays.copyOfRange(point, 33, 65)))
                .build();
        SignedJWT token = SignedJWT.parse(authorization.substring("vapid t=".length(), authorization.indexOf(',')));
        assertThat(token.verify(new ECDSAVerifier(publicKey))).isTrue();
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly(service.url(""));
        assertThat(token.getJWTClaimsSet().getSubject()).startsWith("mailto:");
    }

    @Test
    void theHistoryTellsOfPushesAndSendsNoneAgain() {
        service.device(PATH).isSubscribed(master).expect(201);

        Booking booking = spa.visitor("Dana").books(massage).with(aigerim).at(at(12));

        JsonObject push = awaitMessage("SENT");
        assertThat(push.getString("kind")).isEqualTo("booking-placed-notice");
        assertThat(push.getString("recipient")).isEqualTo(PushDevice.HOST);
        assertThat(push.getString("bookingId")).isEqualTo(booking.id().toString());
        String id = push.getString("id");
        assertThat(owner.get("/messages/" + id).expect(200).text("/text")).contains(booking.number());
        assertThat(owner.get("/messages?kind=booking-placed-notice").expect(200).items())
                .hasSize(1);
        assertThat(owner.post("/messages/" + id + "/resend")
                        .refused(409, "message_not_resendable")
                        .text("/details/reason"))
                .isEqualTo("push");
    }

    @Test
    void aBrowserThatIsGoneIsForgottenAndWhatIsRefusedIsNotBroughtAgain() {
        service.answers(PATH, 413);
        service.device(PATH).isSubscribed(master).expect(201);
        spa.visitor("Dana").books(massage).with(aigerim).at(at(12));
        assertThat(awaitMessage("FAILED").getString("failure")).isEqualTo("The push service answered 413");
        assertThat(subscriptions(master)).hasSize(1);

        service.answers(PATH, 410);
        spa.visitor("Dana").books(massage).with(aigerim).at(at(14));

        Receiver.patiently("no subscription").until(() -> subscriptions(master).isEmpty());
        assertThat(service.calls(PATH)).hasSize(2);
    }

    @Test
    void whatAServiceDoesNotTakeNowIsBroughtAgain() {
        service.answers(PATH, 503);
        PushDevice device = service.device(PATH);
        device.isSubscribed(master).expect(201);
        spa.visitor("Dana").books(massage).with(aigerim).at(at(12));
        service.awaits(PATH, 2);

        service.answers(PATH, 201);

        awaitMessage("SENT");
        assertThat(subscriptions(master)).hasSize(1);
    }

    @Test
    void whatIsOutdatedDoesNotReplaceWhatWasToldSince() {
        service.answers(PATH, 503);
        service.device(PATH).isSubscribed(master).expect(201);
        Booking booking = spa.visitor("Dana").books(massage).with(aigerim).at(at(12));
        service.awaits(PATH, 1);
        booking.movedTo(at(14)).expect(200);
        Receiver.patiently("both pushes").until(() -> pushes().size() == 2);
        // the later one gets through
        platform.database()
                .change(
                        "update engagement.message set status = 'SENT', sent_at = created_at"
                                + " where tenant_id = ? and kind = 'booking-moved-notice'",
                        spa.tenantId());

        service.answers(PATH, 201);

        JsonObject outdated = awaitMessage("FAILED");
        assertThat(outdated.getString("kind")).isEqualTo("booking-placed-notice");
        assertThat(outdated.getString("failure")).isEqualTo("A later one about the same was brought already");
    }

    @Test
    void aServiceThatHangsHoldsNobodyUp() throws IOException {
        Api manager = spa.manager("Marcus").api();
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < 3; i++) {
                new PushDevice("http://" + PushDevice.HOST + ":" + silent.getLocalPort() + "/" + i)
                        .isSubscribed(manager)
                        .expect(201);
            }
            service.device(PATH).isSubscribed(master).expect(201);

            spa.visitor("Dana").books(massage).with(aigerim).at(at(12));
            spa.visitor("Dana").books(massage).with(aigerim).at(at(14));

            service.awaits(PATH, 2);
            subscriptions(manager)
                    .forEach(id -> manager.delete(SUBSCRIPTIONS + "/" + id).expect(204));
        }
    }

    @Test
    void whoHasSignedOutThereIsToldNothingThere() {
        Answer elsewhere = spa.logIn(member.email(), Member.PASSWORD).expect(200);
        Api other = platform.anybody().withToken(elsewhere.text("/accessToken"));
        service.device(PATH).isSubscribed(other).expect(201);
        service.device(PATH + 1).isSubscribed(master).expect(201);

        master.delete("/users/me/sessions").expect(204);
        spa.visitor("Dana").books(massage).with(aigerim).at(at(12));

        service.awaits(PATH + 1, 1);
        Receiver.patiently("one subscription").until(() -> subscriptions(master).size() == 1);
        assertThat(service.calls(PATH)).isEmpty();
    }

    @Test
    void whoDoesNotWantPushesFindsTheNotificationsAllTheSame() {
        service.device(PATH).isSubscribed(master).expect(201);
        master.put(
                        "/users/me/notification-preferences",
                        body("choices", list(body("topic", "VISITS", "channel", "PUSH", "wanted", false))))
                .expect(200);

        spa.visitor("Dana").books(massage).with(aigerim).at(at(12));
        Waiting.untilAllIsTold(platform, spa);

        assertThat(master.get("/notifications").expect(200).items()).hasSize(1);
        assertThat(pushes()).isEmpty();
        assertThat(service.calls(PATH)).isEmpty();
    }

    private JsonObject awaitMessage(String status) {
        return Receiver.patiently("a push that is " + status)
                .until(
                        () -> pushes().stream()
                                .filter(push -> push.getString("status").equals(status))
                                .toList(),
                        found -> !found.isEmpty())
                .get(0);
    }

    private List<JsonObject> pushes() {
        return owner.get("/messages?channel=PUSH").expect(200).items();
    }

    private static List<String> subscriptions(Api person) {
        return person.get(SUBSCRIPTIONS).expect(200).items().stream()
                .map(subscription -> subscription.getString("id"))
                .toList();
    }

    private OffsetDateTime at(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
