package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Receiver.awaitStatus;
import static io.thermae.it.support.Receiver.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Receiver;
import io.thermae.it.support.Receiver.Call;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who keeps webhooks, where they may lead, and what becomes of secrets and of what was told. */
@ArquillianTest
@RunAsClient
public class WebhookRulesIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("hook-rules").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aPingIsBroughtAtOnceAndOnceAlsoToAWebhookThatIsPaused() {
        Answer registered = receiver.isRegistered(owner, "booking.placed");
        owner.post(path(registered) + "/pause").expect(200);

        Answer ping = owner.post(path(registered) + "/ping").expect(202);

        Call call = receiver.awaits(1).get(0);
        assertThat(call.event()).isEqualTo("webhook.ping");
        assertThat(call.id()).isEqualTo(ping.text("/eventId"));
        assertThat(call.isSignedWith(registered.text("/secret"))).isTrue();
        awaitStatus(owner, delivery(registered, ping), "DELIVERED");
        receiver.answers(500);
        Answer refused = owner.post(path(registered) + "/ping").expect(202);
        Answer failed = awaitStatus(owner, delivery(registered, refused), "GIVEN_UP");
        assertThat(failed.text("/lastError/code")).isEqualTo("refused");
        Map.of("en", "(500)", "ru", "не подтвердил приём (500)", "kk", "растамады (500)")
                .forEach((language, words) -> assertThat(owner.withHeader("Accept-Language", language)
                                .get(delivery(registered, refused))
                                .text("/lastError/message"))
                        .contains(words));
        assertThat(owner.get(path(registered)).text("/failures")).isEqualTo("0");
    }

    @Test
    void aSecretIsRotatedWithAnOverlap() {
        Answer registered = receiver.isRegistered(owner, "booking.placed");
        String first = registered.text("/secret");

        String second = owner.post(path(registered) + "/secret", body("overlapHours", 1))
                .expect(200)
                .text("/secret");

        Call both = pinged(registered, 1);
        assertThat(both.signature()).matches("v1,\\S{44} v1,\\S{44}");
        assertThat(both.isSignedWith(first)).isTrue();
        assertThat(both.isSignedWith(second)).isTrue();
        assertThat(owner.get(path(registered)).has("/oldSecretUntil")).isTrue();

        String third = owner.post(path(registered) + "/secret", body("overlapHours", 0))
                .expect(200)
                .text("/secret");
        Call one = pinged(registered, 2);
        assertThat(one.signature()).matches("v1,\\S{44}");
        assertThat(one.isSignedWith(third)).isTrue();
        assertThat(owner.get(path(registered)).has("/oldSecretUntil")).isFalse();
        owner.post(path(registered) + "/secret", body("overlapHours", 169))
                .refusedField("overlapHours", "out_of_range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1/x", "https://[::ffff:10.0.0.1]/x", "https://169.254.169.254/"})
    void machinesInsideAreNotCalled(String address) {
        Answer registered = owner.post(
                        "/webhooks", body("name", "Inside", "url", address, "eventTypes", list("booking.placed")))
                .expect(201);

        Answer ping = owner.post(path(registered) + "/ping").expect(202);

        assertThat(awaitStatus(owner, delivery(registered, ping), "GIVEN_UP").text("/lastError/code"))
                .isEqualTo("address_not_allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"till", "http://till.example/", "file:///etc/passwd", "https://aigerim:secret@till.example/"})
    void whatIsNoAddressIsRefused(String address) {
        owner.post("/webhooks", body("name", "Till", "url", address, "eventTypes", list("booking.placed")))
                .refusedField("url", "not_a_webhook_address");
    }

    @Test
    void aRedirectionIsNotFollowed() {
        Answer registered = receiver.answers(307).isRegistered(owner, "booking.placed");

        Answer ping = owner.post(path(registered) + "/ping").expect(202);

        Answer failed = awaitStatus(owner, delivery(registered, ping), "GIVEN_UP");
        assertThat(failed.text("/lastHttpStatus")).isEqualTo("307");
        assertThat(receiver.calls()).hasSize(1);
    }

    @Test
    void itIsEditedAndForgotten() {
        Answer registered = receiver.isRegistered(owner, "booking.placed");
        String version = registered.text("/webhook/version");
        JsonObject other = body("name", "Desk", "url", receiver.url(), "eventTypes", list("booking.moved"));

        Answer edited = owner.withHeader("If-Match", "\"" + version + "\"")
                .put(path(registered), other)
                .expect(200);

        assertThat(edited.text("/name")).isEqualTo("Desk");
        assertThat(edited.text("/eventTypes/0")).isEqualTo("booking.moved");
        owner.withHeader("If-Match", "\"" + version + "\"")
                .put(path(registered), other)
                .refused(412, "stale_version");
        owner.put(path(registered), body("name", "Desk", "url", receiver.url(), "eventTypes", list()))
                .refusedField("eventTypes", "required");
        owner.put(path(registered), body("name", "Desk", "url", receiver.url(), "eventTypes", list("webhook.ping")))
                .refusedField("eventTypes", "unknown_value");
        owner.put(
                        path(registered),
                        body(
                                "name",
                                "Desk",
                                "url",
                                receiver.url(),
                                "eventTypes",
                                list("booking.moved", "booking.moved")))
                .refusedField("eventTypes", "repeated");
        assertThat(awaited()).isEqualTo(1);
        owner.delete(path(registered)).expect(204);
        owner.get(path(registered)).refused(404, "not_found");
        // nobody writes events that nobody reads
        assertThat(awaited()).isZero();
    }

    @Test
    void aBusinessHasTenAtMost() {
        for (int i = 0; i < 10; i++) {
            receiver.isRegistered(owner, "booking.placed");
        }
        owner.post("/webhooks", body("name", "Till", "url", receiver.url(), "eventTypes", list("booking.placed")))
                .refusedInEachLanguage(409, "webhooks_full");
        String next = owner.get("/webhooks?limit=6").expect(200).text("/nextCursor");
        assertThat(owner.get("/webhooks?limit=6&cursor=" + next).expect(200).items())
                .hasSize(4);
    }

    @Test
    void whoseItIsAndWhoHasThePermissionKeepsThem() {
        Answer registered = receiver.isRegistered(owner, "booking.placed");
        Member marcus = spa.manager("Marcus");
        marcus.api().get("/webhooks").refused(403, "forbidden");
        owner.put(
                        "/users/" + marcus.api().get("/users/me").text("/id") + "/permissions",
                        body("overrides", list(body("permission", "WEBHOOKS_MANAGE", "granted", true))))
                .expect(200);
        marcus.api().get(path(registered)).expect(200);
        Business other = platform.registersBusiness("other-rules").approved();
        for (String path : List.of("", "/deliveries")) {
            other.owner().get(path(registered) + path).refused(404, "not_found");
        }
        for (String path : List.of("/ping", "/pause", "/resume")) {
            other.owner().post(path(registered) + path).refused(404, "not_found");
        }
        owner.get(path(registered) + "/deliveries/" + UUID.randomUUID()).refused(404, "not_found");
        owner.get(path(registered) + "/deliveries?status=LOST&eventType=x&bookingId=y&from=z")
                .refused(400, "validation_failed");
    }

    @Test
    void whatWasToldOfSomebodyIsShownToHimAndGoesWithHim() {
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        Answer registered = receiver.isRegistered(owner, "booking.placed", "booking.cancelled");
        Booking booking = spa.visitor("Dana")
                .books(massage)
                .at(TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime());
        booking.cancelledBecause("Ill").expect(200);
        receiver.awaits(2);
        patiently("all is brought")
                .until(() -> owner.get(path(registered)).text("/waiting").equals("0"));
        String customer = "/customers/" + booking.placed().text("/customerId");
        assertThat(owner.get(customer + "/personal-data").expect(200).text())
                .contains("webhookDeliveries", "booking.cancelled");
        assertThat(owner.get(path(registered) + "/deliveries?bookingId=" + booking.id())
                        .items())
                .hasSize(2);

        owner.post(customer + "/erasure", body("reason", "Asked for it")).expect(204);

        assertThat(owner.get(path(registered) + "/deliveries").items()).isEmpty();
    }

    private long awaited() {
        return platform.database()
                .count("select count(*) from platform.awaited_queue where tenant_id = ?", spa.tenantId());
    }

    private Call pinged(Answer registered, int number) {
        owner.post(path(registered) + "/ping").expect(202);
        return receiver.awaits(number).get(number - 1);
    }

    private static String delivery(Answer registered, Answer delivery) {
        return path(registered) + "/deliveries/" + delivery.text("/id");
    }

    private static String path(Answer registered) {
        return "/webhooks/" + registered.text("/webhook/id");
    }
}
