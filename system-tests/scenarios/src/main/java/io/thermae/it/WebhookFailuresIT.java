package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Receiver.ALL;
import static io.thermae.it.support.Receiver.awaitStatus;
import static io.thermae.it.support.Receiver.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Receiver;
import io.thermae.it.support.Receiver.Call;
import io.thermae.it.support.Service;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Programs outside that do not listen are tried again and waited for, and nobody else waits for them. */
@ArquillianTest
@RunAsClient
public class WebhookFailuresIT {

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
    void whatFailsIsTriedAgainWithTheSameId() {
        Answer registered = receiver.isRegistered(owner, ALL);
        Set<String> known = ConcurrentHashMap.newKeySet();
        receiver.answers(call -> known.add(call.id()) ? 500 : 200);
        book(12);

        List<Call> calls = receiver.awaits(2);

        assertThat(calls.get(1).id()).isEqualTo(calls.get(0).id());
        assertThat(calls.get(1).text()).isEqualTo(calls.get(0).text());
        assertThat(calls.get(1).isSignedWith(registered.text("/secret"))).isTrue();
        String delivery = patiently("a delivery")
                .until(
                        () -> owner.get(path(registered) + "/deliveries?status=DELIVERED")
                                .items(),
                        items -> !items.isEmpty())
                .get(0)
                .getString("id");
        assertThat(owner.get(path(registered) + "/deliveries/" + delivery).text("/attempts"))
                .isEqualTo("2");
        assertThat(owner.get(path(registered)).text("/failures")).isEqualTo("0");
    }

    @Test
    void whoFailsForADayIsPausedAndTheOwnerIsToldAndNothingIsLost() {
        Answer registered = receiver.answers(503).isRegistered(owner, ALL);
        platform.database()
                .change(
                        "update engagement.webhook_health set failures = 9, failing_since = now() - interval '9 years'"
                                + " where tenant_id = ?",
                        spa.tenantId());

        Booking booking = book(12);

        Answer failed = awaitStatus(owner, path(registered), "FAILED");
        Mail mail = platform.mailbox().of(spa.ownerEmail()).waitsFor("the news", m -> m.text()
                .contains("HTTP 503"));
        assertThat(mail.text()).contains("Till", Receiver.HOST);
        assertThat(failed.text("/waiting")).isEqualTo("1");
        booking.cancelledBecause("Ill").expect(200);
        patiently("what is kept")
                .until(() -> owner.get(path(registered)).text("/waiting").equals("2"));
        int before = receiver.calls().size();
        // as if it had been tried for a day before
        platform.database()
                .change(
                        "update engagement.webhook_delivery set status = 'GIVEN_UP' where tenant_id = ? and attempts > 0",
                        spa.tenantId());
        receiver.answers(204);

        owner.post(path(registered) + "/resume").expect(200);

        List<Call> calls = receiver.awaits(before + 2);
        assertThat(calls.subList(before, before + 2))
                .extracting(Call::event)
                .containsExactly("booking.placed", "booking.cancelled");
    }

    @Test
    void whoSaysThatHeIsGoneIsPausedAtOnce() {
        Answer registered = receiver.answers(410).isRegistered(owner, ALL);

        book(12);

        awaitStatus(owner, path(registered), "FAILED");
    }

    @Test
    void whatAFormerAddressAnswersSaysNothingOfTheNewOne() {
        CountDownLatch moved = new CountDownLatch(1);
        receiver.answers(call -> {
            moved.await(2, TimeUnit.MINUTES);
            return 410;
        });
        Answer registered = receiver.isRegistered(owner, ALL);
        book(12);
        receiver.awaits(1);
        try (Receiver successor = new Receiver()) {
            owner.put(path(registered), body("name", "Till", "url", successor.url(), "eventTypes", list(ALL)))
                    .expect(200);
            moved.countDown();

            assertThat(successor.awaits(1).get(0).event()).isEqualTo("booking.placed");
            book(14);

            successor.awaits(2);
            assertThat(owner.get(path(registered)).text("/status")).isEqualTo("ACTIVE");
            assertThat(owner.get(path(registered)).text("/failures")).isEqualTo("0");
        }
    }

    @Test
    void whatANodeHadInItsHandsWhenItDiedIsBroughtByAnother() {
        Answer registered = receiver.isRegistered(owner, ALL);
        owner.post(path(registered) + "/pause").expect(200);
        book(12);
        patiently("what is kept")
                .until(() -> owner.get(path(registered)).text("/waiting").equals("1"));

        // its claim has ended
        platform.database()
                .change(
                        "update engagement.webhook_delivery set claimed = true, claim = claim + 1,"
                                + " due_at = created_at - interval '1 minute' where tenant_id = ?",
                        spa.tenantId());
        platform.database()
                .change("update engagement.webhook set status = 'ACTIVE' where tenant_id = ?", spa.tenantId());
        platform.database()
                .change(
                        "update engagement.webhook_health set look_at = '-infinity' where tenant_id = ?",
                        spa.tenantId());

        assertThat(receiver.awaits(1).get(0).event()).isEqualTo("booking.placed");
    }

    @Test
    void anAddressThatCannotBeOpenedStopsNoOther() {
        try (Receiver lost = new Receiver()) {
            Answer closed = lost.isRegistered(owner, ALL);
            receiver.isRegistered(owner, ALL);
            // as if it were sealed under the key of another installation: what is sealed is bound to its webhook
            platform.database()
                    .change(
                            "update engagement.webhook w set sealed_address = o.sealed_address from engagement.webhook o"
                                    + " where o.tenant_id = w.tenant_id and o.id <> w.id and w.id = ?::uuid",
                            closed.text("/webhook/id"));

            book(12);

            assertThat(receiver.awaits(1).get(0).event()).isEqualTo("booking.placed");
            Answer failed = awaitStatus(owner, path(closed), "FAILED");
            assertThat(failed.has("/url")).isFalse();
            owner.put(path(closed), body("name", "Till", "url", lost.url(), "eventTypes", list(ALL)))
                    .expect(200);
            owner.post(path(closed) + "/resume").expect(200);
            assertThat(lost.awaits(1).get(0).event()).isEqualTo("booking.placed");
        }
    }

    @Test
    void aReceiverThatHangsHoldsUpNobodyElse() {
        CountDownLatch over = new CountDownLatch(1);
        try (Receiver hanging = new Receiver()) {
            hanging.answers(call -> {
                over.await(2, TimeUnit.MINUTES);
                return 204;
            });
            Answer hangs = hanging.isRegistered(owner, ALL);
            receiver.isRegistered(owner, ALL);
            Business other =
                    platform.registersBusiness("other-hooks").approved().opensDaily("09:00", "21:00");
            Service nails = other.service("Nails").lasting(30).costing("5000.00");
            other.master("Bota").workingDaily("10:00", "19:00").performing(nails);
            try (Receiver others = new Receiver()) {
                others.isRegistered(other.owner(), ALL);
                for (int i = 10; i < 18; i++) {
                    book(i);
                }
                other.visitor("Dana")
                        .books(nails)
                        .at(TUESDAY.atTime(12, 0).atZone(other.zone()).toOffsetDateTime());

                receiver.awaits(8);
                others.awaits(1);
            }
            Answer stuck = patiently("a failure")
                    .until(() -> owner.get(path(hangs)), answer -> !answer.text("/failures")
                            .equals("0"));
            assertThat(stuck.text("/status")).isEqualTo("ACTIVE");
            assertThat(owner.get(path(hangs) + "/deliveries").items())
                    .filteredOn(delivery -> delivery.containsKey("lastError") && !delivery.isNull("lastError"))
                    .isNotEmpty()
                    .allSatisfy(delivery -> assertThat(
                                    delivery.getJsonObject("lastError").getString("code"))
                            .isEqualTo("too_slow"));
            over.countDown();
        }
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
