package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Receiver.ALL;
import static io.thermae.it.support.Receiver.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Receiver;
import io.thermae.it.support.Receiver.Call;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Programs outside are told what happens: signed, in order, and again when somebody asks for it. */
@ArquillianTest
@RunAsClient
public class WebhookIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("hooks").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
    private final Api owner = spa.owner();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aProgramIsToldWhatHappensSignedAndOnce() {
        Answer registered = receiver.isRegistered(owner, ALL);
        Booking booking = book(12);
        booking.movedTo(hour(14)).expect(200);
        booking.cancelledBecause("Ill").expect(200);

        List<Call> calls = receiver.awaits(3);

        assertThat(calls)
                .extracting(Call::event)
                .containsExactly("booking.placed", "booking.moved", "booking.cancelled");
        assertThat(calls).extracting(Call::id).doesNotHaveDuplicates();
        assertThat(calls).allSatisfy(call -> {
            assertThat(call.isSignedWith(registered.text("/secret"))).isTrue();
            assertThat(call.signature()).matches("v1,\\S{44}");
            assertThat(call.type()).isEqualTo("application/json");
            assertThat(call.json().getInt("version")).isEqualTo(1);
            assertThat(call.json().getString("businessId"))
                    .isEqualTo(spa.tenantId().toString());
            assertThat(call.booking().getString("number")).isEqualTo(booking.number());
        });
        JsonObject moved = calls.get(1).json().getJsonObject("data");
        assertThat(OffsetDateTime.parse(moved.getJsonObject("booking").getString("start")))
                .isEqualTo(hour(14));
        assertThat(OffsetDateTime.parse(moved.getJsonObject("before").getString("start")))
                .isEqualTo(hour(12));
        assertThat(calls.get(2).booking().getString("cancelReason")).isEqualTo("Ill");
        assertThat(calls.get(2).json().getJsonObject("data").getBoolean("byClient"))
                .isTrue();
        // what the log says of it, and what nobody is told again
        String webhook = path(registered);
        List<JsonObject> log = patiently("the log")
                .until(() -> owner.get(webhook + "/deliveries?status=DELIVERED").items(), items -> items.size() == 3);
        assertThat(log).extracting(each -> each.getString("eventType")).first().isEqualTo("booking.cancelled");
        Answer shown =
                owner.get(webhook + "/deliveries/" + log.get(0).getString("id")).expect(200);
        assertThat(shown.text("/attempts")).isEqualTo("1");
        assertThat(shown.text("/lastHttpStatus")).isEqualTo("204");
        assertThat(shown.text("/eventId")).isEqualTo(calls.get(2).id());
        assertThat(shown.json().getJsonObject("payload")).isEqualTo(calls.get(2).json());
        assertThat(owner.get(webhook).text() + owner.get("/audit").text()).doesNotContain("whsec_");
        assertThat(owner.get("/audit").text()).doesNotContain("token-9e1b");
        assertThat(platform.database()
                        .rows(
                                "select w::text as everything from engagement.webhook w where tenant_id = ?",
                                spa.tenantId())
                        .toString())
                .doesNotContain("whsec_", "token-9e1b");
    }

    @Test
    void everyStepOfEveryBookingIsToldWhetherPeopleAreOrNot() {
        spa.owner().put("/business/settings", body("autoConfirm", false)).expect(200);
        receiver.isRegistered(owner, ALL);
        Booking booking = book(12);
        for (String step : List.of("confirm", "check-in", "complete")) {
            owner.post("/bookings/" + booking.id() + "/" + step).expect(200);
        }
        Booking missed = book(13);
        owner.post("/bookings/" + missed.id() + "/confirm").expect(200);
        owner.post("/bookings/" + missed.id() + "/no-show").expect(200);
        owner.post(
                        "/series",
                        body(
                                "items",
                                list(body("serviceId", massage.id(), "masterId", aigerim.id())),
                                "start",
                                hour(15),
                                "rule",
                                "FREQ=DAILY;COUNT=3",
                                "client",
                                body("name", "Erlan", "phone", "+77011234567")))
                .expect(201);

        receiver.awaits(10);

        assertThat(receiver.awaits(4, call -> call.isOf(booking)))
                .extracting(Call::event)
                .containsExactly("booking.placed", "booking.confirmed", "booking.checked_in", "booking.completed");
        assertThat(receiver.awaits(3, call -> call.isOf(missed)))
                .extracting(Call::event)
                .containsExactly("booking.placed", "booking.confirmed", "booking.no_show");
        assertThat(receiver.awaits(
                        3,
                        call -> call.event().equals("booking.placed")
                                && call.booking().containsKey("seriesId")))
                .extracting(call -> call.booking().getInt("occurrence"))
                .containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void aPlaceThatIsOnlyHeldIsNoBookingYet() {
        receiver.isRegistered(owner, ALL);
        JsonObject held = body(
                "subdomain",
                spa.subdomain(),
                "items",
                list(body("serviceId", massage.id())),
                "start",
                hour(12),
                "hold",
                true,
                "client",
                body("name", "Dana", "phone", "+77011234567"));
        Answer first = platform.anybody().post("/public/booking", held).expect(201);
        platform.anybody()
                .delete("/public/booking/" + first.text("/id") + "?token=" + first.text("/manageToken"))
                .expect(200);
        Answer second = platform.anybody().post("/public/booking", held).expect(201);

        platform.anybody()
                .post("/public/booking/" + second.text("/id") + "/confirm?token=" + second.text("/manageToken"))
                .expect(200);

        Call call = receiver.awaits(1).get(0);
        assertThat(call.event()).isEqualTo("booking.placed");
        assertThat(call.booking().getString("id")).isEqualTo(second.text("/id"));
    }

    @Test
    void aLaterEventOfABookingWaitsForTheEarlierOneAndThoseOfOthersDoNot() {
        receiver.isRegistered(owner, ALL);
        CountDownLatch mayBeTaken = new CountDownLatch(1);
        List<String> taken = Collections.synchronizedList(new ArrayList<>());
        Booking[] stubborn = new Booking[1];
        receiver.answers(call -> {
            boolean isHeldBack = stubborn[0] != null
                    && call.isOf(stubborn[0])
                    && call.event().equals("booking.placed")
                    && mayBeTaken.getCount() > 0;
            if (!isHeldBack && stubborn[0] != null && call.isOf(stubborn[0])) {
                taken.add(call.event());
            }
            // before it is known which booking it is, nothing is taken
            return stubborn[0] == null || isHeldBack ? 500 : 204;
        });
        stubborn[0] = book(12);
        stubborn[0].movedTo(hour(14)).expect(200);
        stubborn[0].cancelledBecause("Ill").expect(200);
        Booking other = book(16);

        receiver.awaits(1, call -> call.isOf(other));
        receiver.awaits(2, call -> call.isOf(stubborn[0]));
        assertThat(taken).isEmpty();
        mayBeTaken.countDown();

        patiently("all of the booking").until(() -> taken.size() == 3);
        assertThat(taken).containsExactly("booking.placed", "booking.moved", "booking.cancelled");
    }

    @Test
    void whatWasBroughtIsBroughtAgainWhenSomebodyAsksForIt() {
        Answer registered = receiver.isRegistered(owner, ALL);
        String webhook = path(registered);
        Booking booking = book(12);
        booking.movedTo(hour(14)).expect(200);
        List<Call> first = receiver.awaits(2);
        List<JsonObject> log = patiently("the log")
                .until(() -> owner.get(webhook + "/deliveries?status=DELIVERED").items(), items -> items.size() == 2);

        owner.post(webhook + "/deliveries/" + log.get(1).getString("id") + "/replay")
                .expect(202);
        assertThat(receiver.awaits(3).get(2).id()).isEqualTo(first.get(0).id());
        patiently("all is brought")
                .until(() -> owner.get(webhook).text("/waiting").equals("0"));

        OffsetDateTime now = OffsetDateTime.parse(log.get(0).getString("occurredAt"));
        Answer replayed = owner.post(webhook + "/replay", body("from", now.minusHours(1), "to", now.plusHours(1)))
                .expect(202);
        assertThat(replayed.text("/count")).isEqualTo("2");
        assertThat(receiver.awaits(5).subList(3, 5))
                .extracting(Call::id)
                .containsExactly(first.get(0).id(), first.get(1).id());
        owner.post(webhook + "/replay", body("from", now, "to", now)).refusedField("to", "must_be_after_start");
        assertThat(owner.post(webhook + "/replay", body("from", now.plusDays(1), "to", now.plusDays(2)))
                        .expect(202)
                        .text("/count"))
                .isEqualTo("0");
    }

    private Booking book(int hour) {
        return spa.visitor("Dana").books(massage).with(aigerim).at(hour(hour));
    }

    private static String path(Answer registered) {
        return "/webhooks/" + registered.text("/webhook/id");
    }

    private OffsetDateTime hour(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
