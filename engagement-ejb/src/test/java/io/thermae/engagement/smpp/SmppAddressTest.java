package io.thermae.engagement.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmppAddressTest {

    @ParameterizedTest
    @CsvSource({
        "+77011234567, true",
        "1414, true",
        "77011234567, false",
        "Thermae, false",
        "12, false",
        "Aul Spa 1414, false"
    })
    void one_writes_back_to_numbers_and_short_codes_and_to_no_name(String sender, boolean canBeAnswered) {
        assertThat(SmppAddress.canBeAnswered(sender)).isEqualTo(canBeAnswered);
    }
}
