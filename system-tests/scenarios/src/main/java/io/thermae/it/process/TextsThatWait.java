package io.thermae.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.ClientCode;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Receiver;
import io.thermae.it.support.Unique;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;

/** Text messages whose gateway hangs: what is held up by them, how they come to it afterwards, and where they are meanwhile. */
final class TextsThatWait {

    private static final int MASTERS = 5;
    private static final int TEXTED = 30;
    private static final int MAILED = 15;

    /** How many text messages a node has in hand at once. */
    private static final int CONSUMERS = 2;

    /** How many calls of a business a node has in hand at once. */
    private static final int HANDS = 2;

    private static final int MANY = 3_000;

    private final Platform platform;
    private final TextGateway texts;
    private final ConnectedSpa other;
    private final Receiver quick;

    /**
     * @param texts takes what comes
     * @param other a business that has nothing to do with it, free from four o'clock on
     * @param quick its program outside
     */
    TextsThatWait(Platform platform, TextGateway texts, ConnectedSpa other, Receiver quick) {
        this.platform = platform;
        this.texts = texts;
        this.other = other;
        this.quick = quick;
    }

    /** Mails, codes by mail and calls of programs go on, also of the same business; then each text message is taken once. */
    void holdUpNobodyElse() {
        try (Receiver receiver = new Receiver()) {
            ConnectedSpa spa = ConnectedSpa.of(platform, "texted", MASTERS, receiver);
            texts.hang();
            List<String> phones = new ArrayList<>();
            for (int i = 0; i < TEXTED; i++) {
                phones.add(spa.isBookedByPhone(10 + i / MASTERS));
            }
            texts.awaitsHeld();

            for (int i = TEXTED; i < TEXTED + MAILED; i++) {
                spa.isBooked(10 + i / MASTERS);
            }
            receiver.awaits(TEXTED + MAILED);
            await("all mails", () -> spa.mails() == MAILED);
            ClientCode.letsIn(platform, spa.business(), Unique.email("waits"));
            String waits = Unique.phone();
            ClientCode.askedByPhone(platform, spa.business(), waits);
            phones.add(waits);
            await("all text messages wait", () -> spa.textsThatWait() == phones.size());
            assertThat(texts.held()).hasSizeLessThanOrEqualTo(CONSUMERS);

            List<TextGateway.Text> held = texts.held();
            texts.goOn();
            await("all text messages are out", () -> spa.textsThatWait() == 0);
            List<TextGateway.Text> taken = texts.taken().stream()
                    .filter(text -> phones.contains(text.to()))
                    .toList();
            assertThat(taken)
                    .extracting(TextGateway.Text::to)
                    .as("each text message once")
                    .containsExactlyInAnyOrderElementsOf(phones);
            assertThat(taken).as("under the same id").containsAll(held);
            assertThat(taken.stream().map(TextGateway.Text::to).toList().indexOf(waits))
                    .as("place of who waits for a code")
                    .isLessThan(TEXTED * 2 / 3);
        }
    }

    /** However many there are behind a gateway that hangs, and calls behind a receiver that does. */
    void areNotInMemory(Heap heap) {
        CountDownLatch over = new CountDownLatch(1);
        try (Receiver silent = new Receiver().answers(call -> {
            over.await();
            return 204;
        })) {
            texts.hang();
            long began = System.nanoTime();
            ConnectedSpa crowded = ConnectedSpa.of(platform, "crowded", 1, silent);
            for (int i = 0; i < HANDS; i++) {
                crowded.isBookedByPhone(12 + i);
            }
            texts.awaitsHeld();
            silent.awaits(HANDS);
            long before = heap.alive();

            crowded.isBookedAgain(MANY);
            await(
                    MANY + " text messages and calls wait",
                    () -> allWaits(crowded)
                            && platform.database().count("select count(*) from platform.outbox where sent_at is null")
                                    == 0);

            assertThat(heap.alive()).as("bytes alive").isLessThan(before + Heap.FEW_BYTES);
            // who waits for an answer waits for so long, and then others have their turn
            long rounds = 1 + (System.nanoTime() - began) / TextGateway.PATIENCE.toNanos();
            assertThat(texts.held()).hasSizeLessThanOrEqualTo((int) (CONSUMERS * rounds));
            assertThat(silent.calls()).hasSizeLessThanOrEqualTo((int) (HANDS * rounds));
            othersAreTold();
            assertThat(allWaits(crowded)).isTrue();
            texts.goOn();
            over.countDown();
        }
    }

    private static boolean allWaits(ConnectedSpa crowded) {
        return crowded.textsThatWait() == HANDS + MANY && crowded.callsThatWait() == HANDS + MANY;
    }

    private void othersAreTold() {
        int calls = quick.calls().size();
        long mails = other.mails();
        other.isBooked(16);
        quick.awaits(calls + 1);
        await("the mail", () -> other.mails() == mails + 1);
        ClientCode.letsIn(platform, other.business(), Unique.email("waits"));
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(250))
                .until(condition);
    }
}
