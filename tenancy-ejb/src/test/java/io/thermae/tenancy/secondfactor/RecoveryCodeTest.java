package io.thermae.tenancy.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecoveryCodeTest {

    @Test
    void recoveryCodesAreDifferentAndReadHoweverTheyAreTyped() {
        assertThat(RecoveryCode.make())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
        assertThat(RecoveryCode.hash("abcd-efgh-2345-6723")).isEqualTo(RecoveryCode.hash(" ABCD EFGH23456723"));
    }
}
