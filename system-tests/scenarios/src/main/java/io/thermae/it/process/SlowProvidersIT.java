package io.thermae.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Business;
import io.thermae.it.support.ClientCode;
import io.thermae.it.support.FreePorts;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Receiver;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Unique;
import io.thermae.run.PayaraMicro;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail servers and receivers that answer late, or not at all, take nothing from those who wait for something else. */
public class SlowProvidersIT {

    private static final int MASTERS = 5;
    private static final int VISITS = 30;

    /** A conversation with a mail server has several of these. */
    private static final Duration MAIL_ANSWER = Duration.ofSeconds(2);

    /** Of all calls of a business together more than anybody here waits for: it has two hands at once. */
    private static final int CALL_SECONDS = 8;

    private static final int HANDS = 6;
    private static final int HANDS_OF_FAILING = HANDS / 2;
    private static final int DEAD = 6;
    private static final int CALLS_OF_EACH = 2;

    /** Longer than anybody here waits for a call: whoever has to wait for the end of another's is too late. */
    private static final int LONGEST_CALL_SECONDS = 180;

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Path folder;

    SlowProvidersIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void holdUpNobodyElse() throws InterruptedException {
        try (TestBed testBed = TestBed.start(folder.resolve("data"), FreePorts.forInstallation());
                Relay mails = new Relay(
                        Integer.parseInt(String.valueOf(testBed.environment().get("THERMAE_MAIL_SMTP_PORT"))));
                Receiver quick = new Receiver();
                Receiver slow = new Receiver();
                Receiver dead = new Receiver();
                PayaraMicro node = new Node(testBed, folder, "node")
                        .with("THERMAE_MAIL_SMTP_PORT", mails.port())
                        .with("THERMAE_WEBHOOKS_AT_ONCE", HANDS)
                        .with("THERMAE_WEBHOOKS_TIMEOUT_SECONDS", LONGEST_CALL_SECONDS)
                        .start()) {
            Platform platform = testBed.platform();
            Spa other = Spa.of(platform, "quick", 1, quick);

            whoAnswersLate(testBed, Spa.of(platform, "slow", MASTERS, slow), slow, mails, other, quick);
            whoDoesNotAnswer(platform, dead, other, quick);

            assertThat(node.onExit()).isNotDone();
        }
    }

    private static void whoAnswersLate(
            TestBed testBed, Spa spa, Receiver slow, Relay mails, Spa other, Receiver quick) {
        Platform platform = testBed.platform();
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
        ClientCode.askedByPhone(platform, other.business(), phone);
        ClientCode.waitsForTexts(testBed, phone, 1);
        assertThat(spa.mails(platform)).as("mails that were sent").isLessThan(VISITS);
        other.isBooked(12);
        quick.awaits(before + 1);
        assertThat(spa.callsThatWait(platform)).as("calls of who is slow").isPositive();

        slow.answers(204);
        mails.goOn();
        Awaitility.await("all is told")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> spa.mails(platform) == VISITS
                        && slow.calls().size() >= VISITS
                        && spa.callsThatWait(platform) == 0);
        assertThat(slow.calls()).extracting(Receiver.Call::id).hasSize(VISITS).doesNotHaveDuplicates();
    }

    /** As if each of them had failed once: from then on they have half of the hands together, and one each. */
    private static void whoDoesNotAnswer(Platform platform, Receiver dead, Spa other, Receiver quick) {
        CountDownLatch over = new CountDownLatch(1);
        dead.answers(call -> {
            over.await(2L * LONGEST_CALL_SECONDS, TimeUnit.SECONDS);
            return 204;
        });
        for (int i = 0; i < DEAD; i++) {
            Spa spa = Spa.of(platform, "dead" + i, 1, dead);
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

    /** A business whose program outside is told of its bookings. */
    private record Spa(Business business, Service massage) {

        static Spa of(Platform platform, String name, int masters, Receiver receiver) {
            Business spa = platform.registersBusiness(name).approved().opensDaily("09:00", "21:00");
            Service massage = spa.service("Massage").lasting(60).costing("15000.00");
            for (int i = 0; i < masters; i++) {
                spa.master("Master" + i).workingDaily("10:00", "19:00").performing(massage);
            }
            receiver.isRegistered(spa.owner(), Receiver.ALL);
            return new Spa(spa, massage);
        }

        void isBooked(int hour) {
            business.visitor("Guest")
                    .withEmail()
                    .books(massage)
                    .at(TUESDAY.atTime(hour, 0).atZone(business.zone()).toOffsetDateTime());
        }

        long callsThatWait(Platform platform) {
            return platform.database()
                    .count(
                            "select count(*) from engagement.webhook_delivery where tenant_id = ? and status = 'WAITING'",
                            business.tenantId());
        }

        long mails(Platform platform) {
            return platform.database()
                    .count(
                            "select count(*) from engagement.message"
                                    + " where tenant_id = ? and kind = 'booking-placed-client' and status = 'SENT'",
                            business.tenantId());
        }
    }
}
