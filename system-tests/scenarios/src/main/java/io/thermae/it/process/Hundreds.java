package io.thermae.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Platform;
import io.thermae.it.support.Receiver;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;

/**
 * What hundreds of others wait for, while messages of somebody hang: all of it is done before one of those that hang is given up, so
 * nobody has waited for them. What hangs meanwhile has no more hands than the settings say.
 */
final class Hundreds {

    private static final int OTHERS = 200;
    private static final int HANGING = 30;

    /** How many text messages a node has in hand at once, at most. */
    private static final int TEXTS_AT_ONCE = 2;

    /** How many mails about visits it has: reminders and campaigns have hands of their own. */
    private static final int MAILS_AT_ONCE = 4;

    private final Platform platform;
    private final TextGateway texts;
    private final Relay mails;

    /**
     * @param texts takes what comes
     * @param mails lets through what comes
     */
    Hundreds(Platform platform, TextGateway texts, Relay mails) {
        this.platform = platform;
        this.texts = texts;
        this.mails = mails;
    }

    /**
     * Mails and calls, while the gateway of text messages and the program of another business say nothing. Whoever is given up makes
     * room for the next: so long as none has come, nobody was.
     *
     * @param callsAtOnce how many calls of a business a node has in hand at once
     */
    void areMailedAndCalledWhileTextsAndCallsHang(int callsAtOnce) {
        CountDownLatch over = new CountDownLatch(1);
        try (Receiver quick = new Receiver();
                Receiver silent = new Receiver().answers(call -> {
                    over.await();
                    return 204;
                })) {
            ConnectedSpa well = ConnectedSpa.of(platform, "well", 1, quick);
            well.isBooked(12);
            quick.awaits(1);
            ConnectedSpa stuck = ConnectedSpa.of(platform, "stuck", 1, silent);
            texts.hang();
            stuck.isBookedByPhone(12);
            stuck.isBookedAgain(HANGING - 1);
            await(
                    "all of it hangs",
                    () -> waitsAltogether(stuck)
                            && !texts.held().isEmpty()
                            && silent.calls().size() == callsAtOnce);

            well.isBookedAgain(OTHERS);
            // before any that hangs is given up
            await(
                    OTHERS + " mails and calls",
                    TextGateway.PATIENCE,
                    () -> well.mails() == 1 + OTHERS && quick.calls().size() == 1 + OTHERS);

            assertThat(texts.held())
                    .as("text messages that were tried")
                    .hasSizeBetween(1, TEXTS_AT_ONCE)
                    .doesNotHaveDuplicates();
            assertThat(silent.calls()).as("calls that were tried").hasSize(callsAtOnce);
            assertThat(waitsAltogether(stuck)).isTrue();
            texts.goOn();
            over.countDown();
            await("all of it is done", () -> stuck.textsThatWait() == 0 && stuck.callsThatWait() == 0);
        }
    }

    private static boolean waitsAltogether(ConnectedSpa stuck) {
        return stuck.textsThatWait() == HANGING && stuck.callsThatWait() == HANGING;
    }

    /** Text messages and calls, while the mail server says nothing; also calls of the business whose mails hang. */
    void areTextedAndCalledWhileMailsHang() {
        try (Receiver quick = new Receiver();
                Receiver beside = new Receiver()) {
            ConnectedSpa well = ConnectedSpa.of(platform, "texted-well", 1, quick);
            String phone = well.isBookedByPhone(12);
            texts.awaitsTaken(phone);
            quick.awaits(1);
            ConnectedSpa stuck = ConnectedSpa.of(platform, "unmailed", 1, beside);
            mails.hang();
            stuck.isBooked(12);
            stuck.isBookedAgain(HANGING - 1);
            await("mails hang", () -> stuck.mailsThatWait() == HANGING && stuck.mailsInHand() > 0);

            AtomicLong most = new AtomicLong();
            well.isBookedAgain(OTHERS);
            await(OTHERS + " text messages and calls", () -> {
                most.accumulateAndGet(stuck.mailsInHand(), Math::max);
                return textsTo(phone) == 1 + OTHERS && quick.calls().size() == 1 + OTHERS;
            });

            beside.awaits(HANGING);
            assertThat(stuck.mailsThatWait()).as("mails that wait").isEqualTo(HANGING);
            assertThat(most.get()).as("mails in hand").isLessThanOrEqualTo(MAILS_AT_ONCE);
            mails.goOn();
            await("all mails are out", () -> stuck.mails() == HANGING);
        }
    }

    private long textsTo(String phone) {
        return texts.taken().stream().filter(text -> text.to().equals(phone)).count();
    }

    private static void await(String what, Callable<Boolean> condition) {
        await(what, Duration.ofMinutes(5), condition);
    }

    private static void await(String what, Duration atMost, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(atMost)
                .pollInterval(Duration.ofMillis(250))
                .until(condition);
    }
}
