package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.Base64URL;
import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import io.thermae.it.support.PushDevice;
import io.thermae.it.support.PushServer;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People say in which browsers they take pushes: each his own, so many, and what the keys and addresses may be. */
@ArquillianTest
@RunAsClient
public class PushSubscriptionsIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final String SUBSCRIPTIONS = "/users/me/push-subscriptions";
    private static final String PATH = "/push/4c6f";

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("push").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage);
    private final Api master =
            spa.member(Objects.requireNonNull(aigerim.email())).api();
    private final PushServer service = new PushServer();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void theSameEndpointReplacesAndBelongsToWhoHasSubscribedLast() {
        String first = service.device(PATH).isSubscribed(master).expect(201).text("/id");
        PushDevice renewed = service.device(PATH);
        assertThat(renewed.isSubscribed(master).expect(201).text("/id")).isEqualTo(first);
        assertThat(subscriptions(master)).containsExactly(first);

        spa.visitor("Dana").books(massage).with(aigerim).at(at(12));
        assertThat(renewed.reads(service.awaits(PATH, 1).get(0).body()).getString("kind"))
                .isEqualTo("BOOKING_PLACED");

        Api manager = spa.manager("Marcus").api();
        renewed.isSubscribed(manager).expect(201);
        assertThat(subscriptions(master)).isEmpty();
        assertThat(subscriptions(manager)).hasSize(1).doesNotContain(first);
    }

    @Test
    void whatABrowserSaysIsJudged() {
        PushDevice device = service.device(PATH);
        JsonObject keys = device.json().getJsonObject("keys");
        String key = keys.getString("p256dh");
        String secret = keys.getString("auth");
        for (String elsewhere : List.of(
                "https://push.example/a", "http://169.254.169.254/a", "ftp://localhost/a", "localhost", "a b")) {
            master.post(SUBSCRIPTIONS, body("endpoint", elsewhere, "keys", keys))
                    .refusedField("endpoint", "not_a_push_service");
        }
        byte[] point = new Base64URL(key).decode();
        byte[] beside = point.clone();
        beside[64] ^= 1;
        for (String none : List.of(
                Base64URL.encode(beside).toString(),
                Base64URL.encode(Arrays.copyOf(point, 33)).toString(),
                "not base64!")) {
            master.post(SUBSCRIPTIONS, device.json(none, secret)).refusedField("keys.p256dh", "not_a_push_key");
        }
        master.post(SUBSCRIPTIONS, device.json(key, "BTBZMqHH6r4Tts7J_aSI"))
                .refusedField("keys.auth", "not_a_push_secret");
        master.post(SUBSCRIPTIONS, body("endpoint", service.url(PATH))).refusedField("keys", "required");
        assertThat(subscriptions(master)).isEmpty();
    }

    @Test
    void onePersonHasSoManyBrowsersAndListsAndRemovesHisOwn() {
        for (int i = 0; i < 10; i++) {
            service.device(PATH + i).isSubscribed(master).expect(201);
        }
        service.device(PATH).isSubscribed(master).refusedInEachLanguage(409, "push_subscriptions_full");
        service.device(PATH + 3).isSubscribed(master).expect(201);
        Answer page = master.get(SUBSCRIPTIONS + "?limit=6").expect(200);
        assertThat(page.items()).hasSize(6);
        assertThat(master.get(SUBSCRIPTIONS + "?limit=6&cursor=" + page.text("/nextCursor"))
                        .expect(200)
                        .items())
                .hasSize(4);
        String one = subscriptions(master).get(0);

        owner.delete(SUBSCRIPTIONS + "/" + one).refused(404, "not_found");
        assertThat(subscriptions(owner)).isEmpty();
        master.delete(SUBSCRIPTIONS + "/" + one).expect(204);

        master.delete(SUBSCRIPTIONS + "/" + one).refused(404, "not_found");
        assertThat(subscriptions(master)).hasSize(9).doesNotContain(one);
    }

    @Test
    void whoAsksWhatIsKnownOfHimIsToldAndWhoIsErasedHasNone() {
        Member manager = spa.manager("Marcus");
        String id = service.device(PATH).isSubscribed(manager.api()).expect(201).text("/id");
        assertThat(manager.api().get("/users/me/personal-data").expect(200).text())
                .contains("pushSubscriptions", id)
                .doesNotContain(PATH);
        String person = manager.api().get("/users/me").expect(200).text("/id");

        owner.post("/users/" + person + "/deactivate").expect(200);
        owner.post("/users/" + person + "/erasure", body("reason", "Asked for it"))
                .expect(204);

        assertThat(platform.database()
                        .count(
                                "select count(*) from engagement.push_subscription where user_id = ?",
                                UUID.fromString(person)))
                .isZero();
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
