package io.thermae.tenancy.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitPolicyTest {

    @ParameterizedTest
    @CsvSource({"100, 0, 50", "100, 30, 20", "100, 50, 0", "100, 80, 0", "100, 120, 0", "5, 1, 1", "1, 0, 0", "0, 0, 0"
    })
    void halfOfWhatIsAllowedIsLeftToOthers(int allowed, long used, long left) {
        assertThat(LimitPolicy.leftOfHalf(allowed, used)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({"100, 0, 100", "100, 100, 0", "100, 120, 0"})
    void whatIsThereAlreadyStays(int allowed, long used, long left) {
        assertThat(LimitPolicy.left(allowed, used)).isEqualTo(left);
    }
}
