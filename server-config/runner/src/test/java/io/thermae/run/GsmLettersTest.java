package io.thermae.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GsmLettersTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "AaIJf-ZjcsCRFyEyxCXcUAGiCX_nK31", "Why? £5, mañana: me@there.kz"})
    void whatIsWrittenIsShown(String text) {
        assertThat(GsmLetters.have(text)).isTrue();
        assertThat(GsmLetters.shown(GsmLetters.written(text))).isEqualTo(text);
    }

    @Test
    void theCodesAreThoseOfTheStandard() {
        assertThat(GsmLetters.written("@_$ aZ?")).containsExactly(0x00, 0x11, 0x02, 0x20, 0x61, 0x5A, 0x3F);
        assertThat(GsmLetters.shown(new byte[] {0x1B, 0x3C, 0x1B, 0x65, 0x1B, 0x3E}))
                .isEqualTo("[€]");
    }

    @Test
    void whatIsNoLetterIsAQuestionMark() {
        assertThat(GsmLetters.have("Сауна")).isFalse();
        assertThat(GsmLetters.shown(new byte[] {(byte) 0x80, 0x1B, 0x01, 'a', 0x1B}))
                .isEqualTo("??a");
    }
}
