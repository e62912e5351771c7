package io.thermae.engagement.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.textanswer.TextAnswer;
import io.thermae.engagement.textanswer.TextAnswer.Word;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {

    private static final String NUMBER = "77011234567";
    private static final byte UCS2 = 8;

    static DeliverSm answer(byte coding, byte[] body) {
        DeliverSm message = new DeliverSm();
        message.setSourceAddrTon((byte) 1);
        message.setSourceAddr(NUMBER);
        message.setDestAddress("1414");
        message.setDataCoding(coding);
        message.setShortMessage(body);
        return message;
    }

    private static byte[] ucs2(String text) {
        return text.getBytes(StandardCharsets.UTF_16BE);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] behind(byte[] header, byte[] body) {
        byte[] whole = new byte[header.length + body.length];
        System.arraycopy(header, 0, whole, 0, header.length);
        System.arraycopy(body, 0, whole, header.length, body.length);
        return whole;
    }

    private static Optional<Word> word(DeliverSm message) {
        return AnswerReader.read(message).map(TextAnswer::word);
    }

    @ParameterizedTest
    @ValueSource(bytes = {0, 1, 3, (byte) 0xF0, (byte) 0xF1, 0x10})
    void a_word_of_latin_letters_is_read_in_each_alphabet_that_has_them(byte coding) {
        assertThat(AnswerReader.read(answer(coding, ascii("Stop")))).contains(new TextAnswer("+" + NUMBER, Word.STOP));
    }

    @ParameterizedTest
    @ValueSource(bytes = {UCS2, 0x18})
    void all_other_letters_come_in_ucs_2(byte coding) {
        assertThat(word(answer(coding, ucs2("Иә")))).contains(Word.YES);
        assertThat(word(answer(coding, ucs2("ЖОҚ!")))).contains(Word.NO);
        assertThat(word(answer(coding, ucs2("ТОҚТАТ")))).contains(Word.STOP);
    }

    @Test
    void russian_can_come_in_its_own_octets() {
        assertThat(word(answer((byte) 6, "Да".getBytes(Charset.forName("ISO-8859-5")))))
                .contains(Word.YES);
    }

    @ParameterizedTest
    @ValueSource(bytes = {2, 4, 5, 9, 13, (byte) 0xF4, (byte) 0xF5, 0x14})
    void what_is_no_text_says_nothing(byte coding) {
        assertThat(AnswerReader.read(answer(coding, ascii("STOP")))).isEmpty();
    }

    @Test
    void a_header_does_not_belong_to_the_text() {
        DeliverSm message = answer(UCS2, behind(new byte[] {5, 0, 3, 7, 1, 1}, ucs2("Да")));
        message.setUdhi();
        assertThat(word(message)).contains(Word.YES);

        message = answer((byte) 0, behind(new byte[] {3, 0x25, 1, 2}, ascii("NO")));
        message.setUdhi();
        assertThat(word(message)).contains(Word.NO);
    }

    @Test
    void a_part_of_a_long_text_is_no_word() {
        for (byte[] header : new byte[][] {
            {5, 0, 3, 7, 2, 1}, {5, 0, 3, 7, 2, 2}, {6, 8, 4, 0, 7, 3, 3}, {8, 0x25, 1, 2, 0, 3, 7, 2, 1}
        }) {
            DeliverSm message = answer((byte) 0, behind(header, ascii("STOP")));
            message.setUdhi();
            assertThat(AnswerReader.read(message)).isEmpty();
        }
        DeliverSm segment = answer((byte) 0, ascii("STOP"));
        segment.setOptionalParameters(new OptionalParameter.Sar_total_segments((byte) 2));
        assertThat(AnswerReader.read(segment)).isEmpty();
    }

    @Test
    void a_header_that_is_broken_is_nobodys_answer() {
        for (byte[] body :
                new byte[][] {{}, {9, 0, 3}, {(byte) 0xFF}, {5, 0, 9, 7, 1, 1, 'N', 'O'}, {2, 0, 0, 'N', 'O'}}) {
            DeliverSm message = answer((byte) 0, body);
            message.setUdhi();
            // whatever it is, it is read to its end and no further
            assertThat(AnswerReader.read(message))
                    .satisfiesAnyOf(
                            read -> assertThat(read).isEmpty(),
                            read -> assertThat(read).map(TextAnswer::word).contains(Word.NO));
        }
    }

    @Test
    void a_text_that_is_sent_as_an_optional_parameter_counts_too() {
        DeliverSm message = answer(UCS2, new byte[0]);
        message.setOptionalParameters(new OptionalParameter.Message_payload(ucs2("Нет")));

        assertThat(word(message)).contains(Word.NO);
    }

    @ParameterizedTest
    @CsvSource({"1, 77011234567", "0, 77011234567", "1, +77011234567", "0, +77011234567", "0, 0077011234567"})
    void a_number_has_its_country(byte type, String number) {
        DeliverSm message = answer((byte) 0, ascii("STOP"));
        message.setSourceAddrTon(type);
        message.setSourceAddr(number);

        assertThat(AnswerReader.read(message)).map(TextAnswer::number).contains("+" + NUMBER);
    }

    @ParameterizedTest
    @CsvSource({"2, 7011234567", "5, Aqua", "0, 1414", "0, ''", "1, 0701123", "3, 77011234567"})
    void what_is_no_telephone_of_a_country_is_nobody(byte type, String number) {
        DeliverSm message = answer((byte) 0, ascii("STOP"));
        message.setSourceAddrTon(type);
        message.setSourceAddr(number);

        assertThat(AnswerReader.read(message)).isEmpty();
    }

    @Test
    void receipts_and_acknowledgements_are_no_answers() {
        for (byte type : new byte[] {4, 8, 16, 24, 32}) {
            DeliverSm message = answer((byte) 0, ascii("STOP"));
            message.setEsmClass(type);
            assertThat(AnswerReader.read(message)).isEmpty();
        }
    }

    @Test
    void the_alphabet_of_telephones_is_read_as_it_is_written() {
        String all = "@£$¥èéùìòÇ\nØøΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCÄÖÑÜ§¿abcäöñüà^{}\\[~]|€";

        for (byte[] part : ShortMessage.of(all, 1).parts()) {
            assertThat(GsmAlphabet.decode(part)).isEqualTo(all);
        }
        assertThat(GsmAlphabet.decode(new byte[] {'N', (byte) 0x80, 'O', 0x1B, 0x1B, 0x1B}))
                .isEqualTo("NO");
    }
}
