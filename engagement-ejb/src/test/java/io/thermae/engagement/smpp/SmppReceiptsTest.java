package io.thermae.engagement.smpp;

import static io.thermae.engagement.smpp.SmppLinkTest.sms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.engagement.sms.Receipt;
import io.thermae.engagement.textanswer.TextAnswer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.NegativeResponseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Receipts come over the same connection, and are answered when they were taken. */
class SmppReceiptsTest {

    private static final UUID ID = new UUID(7, 7);
    private static final String NUMBER = "+77011234567";

    private final ScriptedMessageCentre centre = new ScriptedMessageCentre();
    private final List<Receipt> receipts = new CopyOnWriteArrayList<>();
    private final SmppLink link = new SmppLink(settings -> receipts::add);

    SmppReceiptsTest() throws Exception {}

    @AfterEach
    void close() throws Exception {
        link.close();
        centre.close();
    }

    private SmppSettings settings() {
        return SmppLinkTest.settings(centre.port(), ScriptedMessageCentre.PASSWORD, "Thermae", false);
    }

    @Test
    void who_waits_for_receipts_binds_without_a_message_once() {
        assertThat(link.listen(settings())).isTrue();
        assertThat(link.listen(settings())).isFalse();
        assertThat(centre.bound).hasSize(1);
    }

    @Test
    void who_waits_for_receipts_of_a_centre_that_refuses_him_hears_it() {
        assertThatThrownBy(() -> link.listen(SmppLinkTest.settings(centre.port(), "wrong", "Thermae", false)))
                .isInstanceOf(MessageCentreFailed.class)
                .hasMessageContaining("status 0x0000000E")
                .hasNoCause();
    }

    @Test
    void a_receipt_is_taken_and_answered() throws Exception {
        link.submit(settings(), ID, sms(NUMBER, "one"));

        centre.deliver(receipt("id-1", "DELIVRD"));

        assertThat(receipts).singleElement().satisfies(receipt -> {
            assertThat(receipt.partId()).isEqualTo("id-1");
            assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.DELIVERED);
            assertThat(receipt.numberEnds()).containsExactly("1234567");
        });
    }

    @Test
    void a_receipt_that_cannot_be_kept_now_is_to_come_again() throws Exception {
        for (ReceiptTaker taker : List.<ReceiptTaker>of(receipt -> false, receipt -> {
            throw new IllegalStateException("The database is away");
        })) {
            try (SmppLink other = new SmppLink(settings -> taker);
                    ScriptedMessageCentre scripted = new ScriptedMessageCentre()) {
                other.listen(SmppLinkTest.settings(scripted.port(), ScriptedMessageCentre.PASSWORD, "Thermae", false));

                assertThatThrownBy(() -> scripted.deliver(receipt("id-1", "DELIVRD")))
                        .isInstanceOfSatisfying(
                                NegativeResponseException.class, refusal -> assertThat(refusal.getCommandStatus())
                                        .isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN));
            }
        }
    }

    @Test
    void what_somebody_answers_to_a_message_is_taken_from_the_centre_and_is_no_receipt() throws Exception {
        link.listen(settings());
        DeliverSm answer = receipt("id-1", "DELIVRD");
        answer.setEsmClass((byte) 0);

        centre.deliver(answer);

        assertThat(receipts).isEmpty();
    }

    @Test
    void what_is_understood_of_it_is_taken_and_what_cannot_be_done_now_is_to_come_again() throws Exception {
        List<TextAnswer> answers = new CopyOnWriteArrayList<>();
        ReceiptTaker taker = new ReceiptTaker() {
            @Override
            public boolean take(Receipt receipt) {
                return false;
            }

            @Override
            public boolean take(TextAnswer answer) {
                answers.add(answer);
                return answer.word() == TextAnswer.Word.STOP;
            }
        };
        try (SmppLink other = new SmppLink(settings -> taker)) {
            other.listen(settings());

            centre.deliver(answer("Stop"));
            centre.deliver(answer("What is this?"));
            assertThatThrownBy(() -> centre.deliver(answer("yes")))
                    .isInstanceOfSatisfying(
                            NegativeResponseException.class, refusal -> assertThat(refusal.getCommandStatus())
                                    .isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN));

            assertThat(answers)
                    .containsExactly(
                            new TextAnswer(NUMBER, TextAnswer.Word.STOP), new TextAnswer(NUMBER, TextAnswer.Word.YES));
        }
    }

    @Test
    void messages_are_taken_while_a_receipt_is_waited_for() throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        try (SmppLink slow = new SmppLink(settings -> receipt -> awaits(sent))) {
            slow.listen(settings());
            Thread bringing = new Thread(() -> {
                try {
                    centre.deliver(receipt("id-0", "DELIVRD"));
                } catch (Exception e) {
                    // the test is over
                }
            });
            bringing.start();

            assertThat(slow.submit(settings(), ID, sms(NUMBER, "one"))).containsExactly("id-1");

            sent.countDown();
            bringing.join(5_000);
        }
    }

    @Test
    void messages_are_taken_while_more_receipts_come_than_can_be_kept() throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        CountDownLatch later = new CountDownLatch(8);
        ExecutorService bringing = Executors.newFixedThreadPool(10);
        try (SmppLink slow = new SmppLink(settings -> receipt -> awaits(sent))) {
            slow.listen(settings());
            for (int i = 0; i < 10; i++) {
                DeliverSm receipt = receipt("id-0" + i, "DELIVRD");
                bringing.submit(() -> {
                    try {
                        centre.deliver(receipt);
                    } catch (NegativeResponseException e) {
                        if (e.getCommandStatus() == SMPPConstant.STAT_ESME_RX_T_APPN) {
                            later.countDown();
                        }
                    }
                    return null;
                });
            }
            assertThat(later.await(20, TimeUnit.SECONDS))
                    .as("those for which there is no room are to come again, at once")
                    .isTrue();

            assertThat(slow.submit(settings(), ID, sms(NUMBER, "one"))).containsExactly("id-1");

            sent.countDown();
        } finally {
            bringing.shutdownNow();
        }
    }

    private static boolean awaits(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static DeliverSm answer(String text) {
        return AnswerReaderTest.answer((byte) 0, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static DeliverSm receipt(String id, String state) {
        return ReceiptReaderTest.receipt("id:" + id + " stat:" + state + " err:000 text:");
    }
}
