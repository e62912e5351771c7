package io.thermae.finance.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "2024-03-01T20:59:59Z, 2024-02-29T21:00:00Z",
        "2024-03-01T21:00:00Z, 2024-03-01T21:00:00Z",
        "2024-03-01T23:59:59Z, 2024-03-01T21:00:00Z",
        "2024-03-02T00:00:00Z, 2024-03-01T21:00:00Z"
    })
    void aNightBeginsAtItsHour(Instant moment, Instant begin) {
        assertThat(NightPolicy.last(moment, 21)).isEqualTo(begin);
    }
}
