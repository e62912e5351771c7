package io.thermae.engagement.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.sms.Receipt;
import io.thermae.engagement.sms.Receipt.Outcome;
import java.nio.charset.StandardCharsets;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptReaderTest {

    private static final String NUMBER = "77011234567";

    static DeliverSm receipt(String text) {
        DeliverSm message = new DeliverSm();
        message.setSmscDeliveryReceipt();
        message.setSourceAddr(NUMBER);
        message.setDestAddress("Thermae");
        message.setShortMessage(text.getBytes(StandardCharsets.ISO_8859_1));
        return message;
    }

    private static Receipt read(DeliverSm message) {
        return ReceiptReader.read(message).orElseThrow();
    }

    @Test
    void the_text_of_appendix_b_says_it_all() {
        Receipt receipt = read(receipt("id:0123456789 sub:001 dlvrd:001 submit date:2611221000 done date:2611221001"
                + " stat:DELIVRD err:000 text:Your code is"));

        assertThat(receipt.partId()).isEqualTo("0123456789");
        assertThat(receipt.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(receipt.numberEnds()).containsExactly("1234567");
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVRD, DELIVERED",
        "delivered, DELIVERED",
        "EXPIRED, FAILED",
        "DELETED, FAILED",
        "UNDELIV, FAILED",
        "UNDELIVERABLE, FAILED",
        "REJECTD, FAILED",
        "ACCEPTD, OPEN",
        "ENROUTE, OPEN",
        "UNKNOWN, OPEN"
    })
    void what_has_become_of_it_is_told_in_words_that_centres_cut_or_write_out(String state, Outcome outcome) {
        assertThat(read(receipt("ID:a-1 Stat:" + state)).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"1, OPEN", "2, DELIVERED", "3, FAILED", "4, FAILED", "5, FAILED", "6, OPEN", "7, OPEN", "8, FAILED"})
    void optional_parameters_count_more_than_the_text(byte state, Outcome outcome) {
        DeliverSm message = receipt("id:12 stat:ENROUTE err:027");
        message.setOptionalParameters(
                new OptionalParameter.Receipted_message_id("c"), new OptionalParameter.Message_state(state));

        assertThat(read(message).partId()).isEqualTo("c");
        assertThat(read(message).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0a1b2c", "0a1b2c\0", "0a1b2c\0\0"})
    void an_id_is_whole_however_its_centre_ends_it(String id) {
        DeliverSm message = receipt("id:12 stat:DELIVRD");
        message.setOptionalParameters(
                new OptionalParameter.Receipted_message_id(id.getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(read(message).partId()).isEqualTo("0a1b2c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0"})
    void an_id_that_is_none_leaves_it_to_the_text(String id) {
        DeliverSm message = receipt("id:12 stat:DELIVRD");
        message.setOptionalParameters(
                new OptionalParameter.Receipted_message_id(id.getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(read(message).partId()).isEqualTo("12");
    }

    @Test
    void optional_parameters_are_enough() {
        DeliverSm message = receipt("");
        message.setEsmClass((byte) 0);
        message.setOptionalParameters(
                new OptionalParameter.Receipted_message_id("c"), new OptionalParameter.Message_state((byte) 5));

        assertThat(read(message).why()).isEqualTo("UNDELIV");
    }

    @Test
    void a_text_that_is_sent_as_an_optional_parameter_counts_too() {
        DeliverSm message = receipt("");
        message.setOptionalParameters(new OptionalParameter.Message_payload(
                "id:7 stat:REJECTD err:0a".getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(read(message).partId()).isEqualTo("7");
        assertThat(read(message).why()).isEqualTo("REJECTD, error 0a");
    }

    @Test
    void what_the_sender_has_said_decides_nothing() {
        Receipt receipt = read(receipt("id:7 stat:UNDELIV err:011 text:id:8 stat:DELIVRD"));

        assertThat(receipt.partId()).isEqualTo("7");
        assertThat(receipt.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(ReceiptReader.read(receipt("id:7 text:stat:DELIVRD"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Thank you", "id: stat:", "stat:DELIVRD", "id:7"})
    void what_tells_nothing_of_a_message_is_no_receipt(String text) {
        assertThat(ReceiptReader.read(receipt(text))).isEmpty();
    }

    @Test
    void an_answer_of_somebody_is_no_receipt() {
        DeliverSm message = receipt("id:7 stat:DELIVRD");
        message.setEsmClass((byte) 0);

        assertThat(ReceiptReader.read(message)).isEmpty();
    }

    @Test
    void a_centre_that_turns_sender_and_telephone_around_or_writes_numbers_otherwise_is_understood() {
        DeliverSm message = receipt("id:7 stat:DELIVRD");
        message.setSourceAddr("1414");
        message.setDestAddress("8 (701) 123-45-67");

        assertThat(read(message).numberEnds()).containsExactly("1234567");
        message.setDestAddress("1414");
        assertThat(read(message).numberEnds()).isEmpty();
    }

    @Test
    void numbers_are_told_to_no_log() {
        assertThat(read(receipt("id:7 stat:DELIVRD")).toString()).doesNotContain("1234567");
    }
}
