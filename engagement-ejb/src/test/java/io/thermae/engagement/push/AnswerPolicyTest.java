package io.thermae.engagement.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.push.AnswerPolicy.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "200, TAKEN", "201, TAKEN", "202, TAKEN", "404, GONE", "410, GONE", "400, REFUSED", "401, REFUSED",
        "403, REFUSED", "413, REFUSED", "301, REFUSED", "307, REFUSED", "408, LATER", "429, LATER", "500, LATER",
        "502, LATER", "503, LATER", "-1, LATER", "100, LATER", "600, LATER"
    })
    void saysWhatHasComeOfAPush(int status, Outcome outcome) {
        assertThat(AnswerPolicy.of(status)).isEqualTo(outcome);
    }
}
