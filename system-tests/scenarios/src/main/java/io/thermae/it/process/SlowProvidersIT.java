package io.thermae.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.ClientCode;
import io.thermae.it.support.FreePorts;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Receiver;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Unique;
import io.thermae.run.PayaraMicro;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mail servers, SMS gateways and receivers that answer late, or not at all, take nothing from those who wait for something else, and what
 * waits for them takes no memory.
 */
public class SlowProvidersIT {

    private static final int MASTERS = 5;
    private static final int VISITS = 30;

    /** A conversation with a mail server has several of these. */
    private static final Duration MAIL_ANSWER = Duration.ofSeconds(2);

    /** Of all calls of a business together more than anybody here waits for: it has two hands at once. */
    private static final int CALL_SECONDS = 8;

    private static final int HANDS = 6;

    /** A business has one part of so many of them. */
    private static final int PARTS = 3;

    private static final int HANDS_OF_FAILING = HANDS / 2;
    private static final int DEAD = 6;
    private static final int CALLS_OF_EACH = 2;

    /** Longer than anybody here waits for a call: whoever has to wait for the end of another's is too late. */
    private static final int LONGEST_CALL_SECONDS = 180;

    private final Path folder;

    SlowProvidersIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void holdUpNobodyElse() throws InterruptedException {
        try (TestBed testBed = TestBed.start(folder.resolve("data"), FreePorts.forInstallation());
                Relay mails = new Relay(
                        Integer.parseInt(String.valueOf(testBed.environment().get("THERMAE_MAIL_SMTP_PORT"))));
                TextGateway texts = new TextGateway();
                Receiver quick = new Receiver();
                Receiver slow = new Receiver();
                Receiver dead = new Receiver();
                PayaraMicro node = new Node(testBed, folder, "node")
                        .with("THERMAE_MAIL_SMTP_PORT", mails.port())
                        .with(texts.environment())
                        .with("THERMAE_WEBHOOKS_AT_ONCE", HANDS)
                        .with("THERMAE_WEBHOOKS_TIMEOUT_SECONDS", LONGEST_CALL_SECONDS)
                        .start()) {
            Platform platform = testBed.platform();
            ConnectedSpa other = ConnectedSpa.of(platform, "quick", 1, quick);
            TextsThatWait waiting = new TextsThatWait(platform, texts, other, quick);

            whoAnswersLate(ConnectedSpa.of(platform, "slow", MASTERS, slow), slow, mails, texts, other, quick);
            waiting.holdUpNobodyElse();
            whoDoesNotAnswer(platform, dead, other, quick);
            Hundreds hundreds = new Hundreds(platform, texts, mails);
            hundreds.areMailedAndCalledWhileTextsAndCallsHang(HANDS / PARTS);
            hundreds.areTextedAndCalledWhileMailsHang();
            waiting.areNotInMemory(Heap.of(node.pid()));

            assertThat(node.onExit()).isNotDone();
        }
    }

    private static void whoAnswersLate(
            ConnectedSpa spa, Receiver slow, Relay mails, TextGateway texts, ConnectedSpa other, Receiver quick) {
        slow.answers(call -> {
            TimeUnit.SECONDS.sleep(CALL_SECONDS);
            return 204;
        });
        mails.slowBy(MAIL_ANSWER);
        for (int i = 0; i < VISITS; i++) {
            spa.isBooked(10 + i / MASTERS);
        }
        slow.awaits(1);
        int before = quick.calls().size();

        String phone = Unique.phone();
        ClientCode.askedByPhone(other.platform(), other.business(), phone);
        texts.awaitsTaken(phone);
        assertThat(spa.mails()).as("mails that were sent").isLessThan(VISITS);
        other.isBooked(12);
        quick.awaits(before + 1);
        assertThat(spa.callsThatWait()).as("calls of who is slow").isPositive();

        slow.answers(204);
        mails.goOn();
        Awaitility.await("all is told")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> spa.mails() == VISITS && slow.calls().size() >= VISITS && spa.callsThatWait() == 0);
        assertThat(slow.calls()).extracting(Receiver.Call::id).hasSize(VISITS).doesNotHaveDuplicates();
    }

    /** As if each of them had failed once: from then on they have half of the hands together, and one each. */
    private static void whoDoesNotAnswer(Platform platform, Receiver dead, ConnectedSpa other, Receiver quick) {
        CountDownLatch over = new CountDownLatch(1);
        dead.answers(call -> {
            over.await(2L * LONGEST_CALL_SECONDS, TimeUnit.SECONDS);
            return 204;
        });
        for (int i = 0; i < DEAD; i++) {
            ConnectedSpa spa = ConnectedSpa.of(platform, "dead" + i, 1, dead);
            platform.database()
                    .change(
                            "update engagement.webhook_health set failures = 1, failing_since = now() where tenant_id = ?",
                            spa.business().tenantId());
            for (int call = 0; call < CALLS_OF_EACH; call++) {
                spa.isBooked(12 + call);
            }
        }
        dead.awaits(HANDS_OF_FAILING);
        int before = quick.calls().size();

        other.isBooked(14);
        quick.awaits(before + 1);

        assertThat(dead.calls()).as("hands of who fails").hasSize(HANDS_OF_FAILING);
        over.countDown();
        // who answers again has the rest at once
        dead.awaits(HANDS_OF_FAILING * CALLS_OF_EACH);
    }
}
