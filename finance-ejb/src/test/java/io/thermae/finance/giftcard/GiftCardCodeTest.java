package io.thermae.finance.giftcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GiftCardCodeTest {

    private static final String CODE = "0123-4567-89AB-CDEF-GHJK-MNPG";

    @Test
    void isReadHoweverItIsTyped() {
        assertThat(GiftCardCode.read(CODE)).map(GiftCardCode::grouped).hasValue(CODE);
        assertThat(GiftCardCode.read(" oi23 4567 89ab cdef ghjk mnpg "))
                .isEqualTo(GiftCardCode.read("OL23456789abcdefGHJKMNPG"))
                .isEqualTo(GiftCardCode.read(CODE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "0123-4567-89AB-CDEF-GHJK-MNP",
                "0123-4567-89AB-CDEF-GHJK-MNPGG",
                "0123-4567-89AB-CDEF-GHJK-MNPJ",
                "0123-4567-89AB-CDEF-GHJK-MNU0",
                "0123-4567-89AB-CDEF-GHJK-MN\u0000G",
                "١٢٣٤-4567-89AB-CDEF-GHJK-MNPG"
            })
    void whatIsNoneIsNotRead(String typed) {
        assertThat(GiftCardCode.read(typed)).isEmpty();
    }

    @Test
    void isNotWrittenWhereItCouldBeRead() {
        assertThat(GiftCardCode.read(CODE)).map(GiftCardCode::toString).hasValue("GiftCardCode[...MNPG]");
    }

    /** 23 letters of 5 random bits each, and all letters are used. */
    @Test
    void hasMoreThanAHundredRandomBits() {
        var codes = Stream.generate(GiftCardCode::make).limit(1000).collect(Collectors.toSet());

        assertThat(codes).hasSize(1000);
        assertThat((GiftCardCode.LENGTH - 1) * 5).isGreaterThan(100);
        for (int i = 0; i < GiftCardCode.LENGTH; i++) {
            int at = i;
            assertThat(codes.stream().map(code -> code.letters().charAt(at)).collect(Collectors.toSet()))
                    .as("letters at %s", i)
                    .hasSize(GiftCardCode.ALPHABET.length());
        }
    }

    @Test
    void ofADigestNothingIsRead() {
        GiftCardCode code = GiftCardCode.make();

        assertThat(code.digest())
                .hasSize(32)
                .isEqualTo(GiftCardCode.read(code.grouped()).orElseThrow().digest());
        assertThat(Arrays.toString(code.digest()).toUpperCase(Locale.ROOT)).doesNotContain(code.letters());
    }
}
