package io.thermae.engagement.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortMessageTest {

    @ParameterizedTest
    @CsvSource({"a, 160, 1", "a, 161, 2", "a, 306, 2", "a, 307, 3", "€, 80, 1", "€, 81, 2", "я, 70, 1", "я, 71, 2"})
    void a_text_has_as_many_parts_as_it_needs(String character, int times, int parts) {
        assertThat(ShortMessage.of(character.repeat(times), 7).parts()).hasSize(parts);
    }

    @Test
    void the_codes_of_the_gsm_alphabet_are_not_those_of_ascii() {
        assertThat(ShortMessage.of("@$_è\n[€]", 7).parts())
                .containsExactly(new byte[] {0x00, 0x02, 0x11, 0x04, 0x0A, 0x1B, 0x3C, 0x1B, 0x65, 0x1B, 0x3E});
    }

    @Test
    void an_escape_of_ones_own_is_no_character_of_the_alphabet() {
        assertThat(GsmAlphabet.encode("a\u001Bb")).isEmpty();
        assertThat(GsmAlphabet.encode("")).contains(List.of());
    }

    @Test
    void a_text_that_no_message_can_hold_is_an_error() {
        assertThatThrownBy(() -> ShortMessage.of("a".repeat(153 * 255 + 1), 7))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x0B, 0x50, 0x51, 0x65, 0x66})
    void what_concerns_the_recipient_is_final(int status) {
        assertThat(SubmitPolicy.isFinal(status)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x08, 0x0A, 0x0D, 0x0E, 0x14, 0x45, 0x58, 0x64, 0xFF, 0x400})
    void what_concerns_the_centre_its_load_or_our_account_is_not(int status) {
        assertThat(SubmitPolicy.isFinal(status)).isFalse();
    }
}
